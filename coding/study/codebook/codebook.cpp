#include "kith/study/codebook.h"

#include "codebook/editing.h"

#include "kith/model/wording.h"
#include "kith/protocol/protocol.h"
#include "kith/study/lookup.h"
#include "kith/text/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <utility>

namespace kith::study {
namespace {

std::map<CodeKey, std::int64_t> codingsByCode(const StudySnapshot& snapshot) {
    std::map<CodeKey, std::int64_t> counts;
    for (const Coding& coding : snapshot.codings)
        ++counts[coding.code];
    return counts;
}

const CodeText& textIn(const Code& code, const std::string& language) {
    static const CodeText none;
    for (const std::string& wanted : {language, std::string("en")})
        if (const auto text = code.texts.find(wanted); text != code.texts.end()) return text->second;
    return code.texts.empty() ? none : code.texts.begin()->second;
}

void set(std::string& field, const std::string& wish) {
    if (!wish.empty()) field = wish;
}

} // namespace

void setColour(Code& code, const std::string& wish) {
    const bool fit =
        wish.size() == 7 && wish[0] == '#' && wish.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string::npos;
    if (!wish.empty() && !fit)
        throw Error(fmt::format("\"{}\" is no colour.", wish), {}, "Write # and six of 0-9, a-f: #44aa99.");
    set(code.colour, wish);
}

// Layers are free, but a near miss of one that is there is a slip.
void setLayer(Code& code, const std::string& wish, const std::vector<Code>& codes) {
    if (wish.empty()) return;
    std::vector<std::string> layers;
    for (const Code& other : codes)
        layers.push_back(other.layer);
    if (std::find(layers.begin(), layers.end(), wish) == layers.end())
        if (const std::string near = nearest(wish, layers); !near.empty())
            throw Error(fmt::format("No code has the layer \"{}\".", wish), {},
                        fmt::format("Did you mean \"{}\"?", near));
    code.layer = wish;
}

namespace {

void setText(Code& code, const CodeWish& wish) {
    if (wish.text == CodeText{}) return;
    CodeText& text = code.texts[wish.language];
    set(text.label, wish.text.label);
    set(text.brief, wish.text.brief);
    set(text.full, wish.text.full);
    set(text.when, wish.text.when);
    set(text.whenNot, wish.text.whenNot);
    set(text.example, wish.text.example);
}

std::string bytesOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(in), {}};
    if (!in.is_open() || in.bad()) throw Error("The file cannot be read.", {file.string(), {}}, "Check its name.");
    return bytes;
}

// Whether two codes say the same; keys, places and versions do not count.
bool saysTheSame(const Code& a, Code b) {
    b.key = a.key;
    b.position = a.position;
    b.since = a.since;
    b.retired = a.retired;
    return a == b;
}

void replace(Code& code, const Code& from) {
    const Code before = std::exchange(code, from);
    code.key = before.key;
    code.position = before.position;
    code.since = before.since;
    code.retired = 0;
}

// A key of the keyboard is one code's; the codes of the project keep theirs.
void giveUpTakenShortcut(Code& code, const std::vector<Code>& codes) {
    for (const Code& other : codes)
        if (other.key != code.key && other.shortcut == code.shortcut) code.shortcut.clear();
}

// A code of the codebook that is the file's, by name; else, where it was renamed or retired since, by key.
Code* same(std::vector<Code>& codes, const Code& wanted) {
    for (Code& code : codes)
        if (code.retired == 0 && code.name == wanted.name) return &code;
    for (Code& code : codes)
        if (code.key == wanted.key) return &code;
    return nullptr;
}

} // namespace

Table codesTable(const project::Project& project, const std::string& language) {
    const StudySnapshot snapshot = project.snapshot(project::Quotes::Leave);
    std::map<CodeKey, std::int64_t> counts = codingsByCode(snapshot);
    const auto heading = [&](std::string_view english, std::string_view dutch) {
        return std::string(inLanguage(language, english, dutch));
    };
    Table table;
    table.id = "codes";
    table.title = heading("Codes", "Codes");
    table.columns = {{"code", "Code"},
                     {"label", heading("Label", "Naam")},
                     {"layer", heading("Layer", "Laag")},
                     {"group", heading("Group", "Groep")},
                     {"parent", heading("Below", "Onder")},
                     {"codings", heading("Codings", "Coderingen"), ColumnKind::Count, 2, "passages"},
                     {"brief", heading("In short", "In het kort")}};
    std::string retired;
    for (const Code& code : snapshot.codebook.codes) {
        if (code.retired != 0) {
            retired += (retired.empty() ? "" : ", ") + code.name;
            if (counts[code.key] > 0) retired += fmt::format(" ({})", counts[code.key]);
            continue;
        }
        table.rows.push_back({code.name, code.label(language), code.layer, code.group, code.parent, counts[code.key],
                              textIn(code, language).brief});
    }
    if (!retired.empty())
        table.notes.push_back(heading("Retired codes, with the codings that they still have: ",
                                      "Vervallen codes, met de coderingen die zij nog hebben: ") +
                              retired);
    return table;
}

std::string describeCode(const project::Project& project, const std::string& typed, const std::string& language) {
    const StudySnapshot snapshot = project.snapshot(project::Quotes::Leave);
    const Code code = findCode(snapshot.codebook, typed);
    std::string text = fmt::format("{}: {}\n", code.name, code.label(language));
    const auto line = [&](std::string_view english, std::string_view dutch, const std::string& words) {
        if (!words.empty()) text += fmt::format("  {}: {}\n", inLanguage(language, english, dutch), words);
    };
    const CodeText& words = textIn(code, language);
    line("in short", "in het kort", words.brief);
    line("definition", "definitie", words.full);
    line("use it when", "gebruik hem als", words.when);
    line("not when", "niet als", words.whenNot);
    line("example", "voorbeeld", words.example);
    line("layer", "laag", code.layer);
    line("group", "groep", code.group);
    line("below", "onder", code.parent);
    line("colour", "kleur", code.colour);
    line("shortcut", "toets", code.shortcut);
    line("evidence for the name", "grond voor de naam", toString(code.evidenceForName));
    line("evidence for the definition", "grond voor de definitie", toString(code.evidenceForDefinition));
    line("origin", "herkomst", toString(code.origin));
    line("citation", "bron", code.citation);
    line("since version", "sinds versie", std::to_string(code.since));
    line("codings", "coderingen", std::to_string(codingsByCode(snapshot)[code.key]));
    return text;
}

Code insertCode(CodebookEditing& editing, const CodeWish& wish) {
    editing.mustBeFree(wish.name);
    Code code;
    code.name = wish.name;
    code.group = wish.group;
    code.citation = wish.citation;
    code.colour = "#808080";
    setColour(code, wish.colour);
    std::string layer = wish.layer;
    if (!wish.parent.empty()) {
        const Code& parent = editing.find(wish.parent);
        code.parent = parent.name;
        if (layer.empty()) layer = parent.layer;
        if (wish.group.empty()) code.group = parent.group;
    }
    if (layer.empty() && wish.name.find('.') != std::string::npos) layer = wish.name.substr(0, wish.name.find('.'));
    if (layer.empty())
        throw Error(fmt::format("It is not said which layer \"{}\" belongs to.", wish.name), {},
                    "Say it with --layer, or begin the name with it: factor.learning.");
    setLayer(code, layer, editing.codes());
    setText(code, wish);
    code.key = editing.insert(code);
    return code;
}

void addCode(project::Project& project, const CodeWish& wish, const Coder& by) {
    CodebookEditing editing(project);
    const Code code = insertCode(editing, wish);
    const std::vector<Recoding> recodings = recodingsFor(project, {code});
    editing.commit(project, fmt::format("Added the code {}", code.name), by, [&](project::Edit& edit) {
        for (const Recoding& recoding : recodings)
            edit.put(recoding);
    });
}

void editCode(project::Project& project, const std::string& typed, const CodeWish& changes, const Coder& by) {
    CodebookEditing editing(project);
    Code& code = editing.find(typed);
    set(code.group, changes.group);
    set(code.citation, changes.citation);
    setColour(code, changes.colour);
    setLayer(code, changes.layer, editing.codes());
    setText(code, changes);
    if (!changes.parent.empty()) {
        const std::string parent = editing.find(changes.parent).name;
        if (editing.isWithin(editing.find(parent), code.name))
            throw Error(fmt::format("{} cannot stand below itself.", code.name), {},
                        "Choose a code that is not below it.");
        code.parent = parent;
    }
    editing.commit(project, fmt::format("Changed the code {}", code.name), by);
}

void renameCode(project::Project& project, const std::string& typed, const std::string& name, const Coder& by) {
    CodebookEditing editing(project);
    const std::string before = editing.find(typed).name;
    if (before == name) return;
    editing.mustBeFree(name);
    editing.find(before).name = name;
    editing.replaceParent(before, name);
    editing.commit(project, fmt::format("Renamed the code {} to {}", before, name), by);
}

void moveCode(project::Project& project, const std::string& typed, const std::string& parent, int position,
              const Coder& by) {
    CodebookEditing editing(project);
    Code& moved = editing.find(typed);
    const std::string name = moved.name;
    if (parent.empty()) {
        moved.parent.clear();
    } else {
        const Code above = editing.find(parent);
        if (editing.isWithin(above, name))
            throw Error(fmt::format("{} cannot stand below itself.", name), {}, "Choose a code that is not below it.");
        moved.parent = above.name;
        moved.layer = above.layer;
    }
    const std::string newParent = moved.parent, layer = moved.layer;

    // The code goes with everything below it.
    std::vector<Code>& codes = editing.codes();
    std::vector<Code> going, staying;
    for (const Code& code : codes)
        (code.retired == 0 && editing.isWithin(code, name) ? going : staying).push_back(code);
    for (Code& code : going)
        code.layer = layer;
    codes = staying;
    std::size_t place = editing.placeBehind(newParent, layer);
    int sibling = 0;
    for (std::size_t i = 0; position > 0 && i < codes.size(); ++i) {
        const Code& code = codes[i];
        if (code.retired == 0 && code.parent == newParent && code.layer == layer && ++sibling == position) place = i;
    }
    codes.insert(codes.begin() + static_cast<std::ptrdiff_t>(place), going.begin(), going.end());
    editing.commit(project, fmt::format("Moved the code {}", name), by);
}

namespace {

// What becomes of the codebook; `added` are the new codes as they are put into it.
CodebookImport takeIn(CodebookEditing& editing, const Codebook& read, bool replaceDifferent, std::vector<Code>& added) {
    CodebookImport outcome;
    for (Code code : read.codes) {
        if (code.retired != 0) continue;
        Code* known = same(editing.codes(), code);
        if (known) code.key = known->key;
        giveUpTakenShortcut(code, editing.codes());
        if (!known) {
            code.key = editing.insert(code);
            added.push_back(code);
            outcome.added.push_back(code.name);
        } else if (known->retired != 0) {
            // It comes back, with the codings that it still has.
            replace(*known, code);
            added.push_back(*known);
            outcome.added.push_back(code.name);
        } else if (!saysTheSame(*known, code)) {
            outcome.different.push_back(known->name);
            if (!replaceDifferent) continue;
            if (known->name != code.name) editing.replaceParent(std::string(known->name), code.name);
            replace(*known, code);
            outcome.replaced.push_back(code.name);
        }
    }
    return outcome;
}

} // namespace

CodebookImport previewCodebookImport(const project::Project& project, const std::filesystem::path& file) {
    CodebookEditing editing(project);
    std::vector<Code> added;
    return takeIn(editing, protocol::readCodebook(bytesOf(file), file.filename().string()), false, added);
}

CodebookImport importCodebook(project::Project& project, const std::filesystem::path& file, bool replaceDifferent,
                              const Coder& by) {
    CodebookEditing editing(project);
    std::vector<Code> added;
    CodebookImport outcome =
        takeIn(editing, protocol::readCodebook(bytesOf(file), file.filename().string()), replaceDifferent, added);
    const std::vector<Recoding> recodings = recodingsFor(project, added);
    editing.commit(project, fmt::format("Imported codes from {}", file.filename().string()), by,
                   [&](project::Edit& edit) {
                       for (const Recoding& recoding : recodings)
                           edit.put(recoding);
                   });
    return outcome;
}

Table recodingTable(const project::Project& project) {
    const StudySnapshot snapshot = project.snapshot(project::Quotes::Leave);
    const SnapshotIndex index(snapshot);
    Table table;
    table.id = "recoding";
    table.title = "To be coded again";
    table.columns = {{"code", "Code"}, {"source", "Source"}, {"done", "Done"}};
    std::vector<std::tuple<int, int, std::vector<Cell>>> rows;
    for (const Recoding& recoding : snapshot.recodings) {
        const Code* code = index.code(recoding.code);
        const Source* source = index.source(recoding.source);
        if (!code || code->retired != 0 || !source || source->superseded) continue;
        rows.emplace_back(code->position, source->position,
                          std::vector<Cell>{code->name, source->title, recoding.done ? "yes" : "no"});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
        return std::tie(std::get<0>(a), std::get<1>(a)) < std::tie(std::get<0>(b), std::get<1>(b));
    });
    for (auto& [code, source, row] : rows)
        table.rows.push_back(std::move(row));
    return table;
}

void finishRecoding(project::Project& project, const std::string& typedCode, const std::string& typedSource,
                    const Coder& by) {
    const StudySnapshot snapshot = project.snapshot(project::Quotes::Leave);
    const Code code = findCode(snapshot.codebook, typedCode);
    const Source source = findSource(project, typedSource).source;
    for (Recoding recoding : snapshot.recodings) {
        if (recoding.code != code.key || recoding.source != source.key) continue;
        recoding.done = true;
        project.edit(fmt::format("Coded {} again for {}", source.title, code.name), by,
                     [&](project::Edit& edit) { edit.put(recoding); });
        return;
    }
    throw Error(fmt::format("\"{}\" need not be coded again for {}.", source.title, code.name), {},
                "'kith codes recode PROJECT' lists what must be.");
}

} // namespace kith::study
