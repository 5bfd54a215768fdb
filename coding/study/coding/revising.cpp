// Codings that stand already: changed, moved to other words, taken away; each coder's own only.
#include "kith/study/coding.h"

#include "coding/form_answers.h"
#include "coding/joined_codings.h"
#include "coding/passages.h"
#include "sources/import_file.h"

#include "kith/study/lookup.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace kith::study {
namespace {

std::string joinedBy(const std::set<Coder>& names) {
    std::string text;
    for (const Coder& name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

// Each once, in the order given.
std::vector<Coding> ownCodings(const project::Project& project, const std::vector<CodingKey>& keys, const Coder& by) {
    std::vector<Coding> codings;
    std::set<CodingKey> seen;
    std::set<Coder> others;
    std::string theirs;
    for (const CodingKey key : keys) {
        if (!seen.insert(key).second) continue;
        std::optional<Coding> coding = project.coding(key);
        if (!coding)
            throw Error("The coding is there no more.", {}, "It was taken away meanwhile: by an undo, or elsewhere.");
        if (coding->coder != by) {
            others.insert(coding->coder);
            if (theirs.empty()) theirs = coding->passage.quote;
        }
        codings.push_back(std::move(*coding));
    }
    if (!others.empty())
        throw Error(fmt::format("{} of {}, not of {}. Nothing was changed.",
                                codings.size() == 1 ? "This is a coding" : "Some of these are codings",
                                joinedBy(others), by),
                    {fmt::format("\"{}\"", shortened(theirs, 60)), ""},
                    "Coders change their own codings only. Code the passage yourself where you see it otherwise.");
    return codings;
}

std::string counted(std::size_t codings) {
    return codings == 1 ? "a coding" : fmt::format("{} codings", codings);
}

// The changes as the history shows them: "code factor.reputation, stage build".
std::string inWords(const CodingChanges& changes, const std::string& code) {
    std::vector<std::string> words;
    if (changes.code) words.push_back("code " + code);
    if (changes.contact) words.push_back(changes.contact->empty() ? "no contact" : "contact " + *changes.contact);
    if (changes.stage)
        words.push_back(*changes.stage == Stage::NotAsked ? "no stage"
                                                          : fmt::format("stage {}", toString(*changes.stage)));
    if (changes.quality) words.push_back(changes.quality->empty() ? "no quality" : "quality");
    if (changes.memo) words.push_back(changes.memo->empty() ? "no memo" : "memo");
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

// Puts the codings in place of what they were.
void replaceCodings(project::Project& project, const std::vector<Coding>& codings, const std::string& label,
                    const Coder& by) {
    std::set<CodingKey> changing;
    std::vector<Passage> passages;
    for (const Coding& coding : codings) {
        changing.insert(coding.key);
        passages.push_back(coding.passage);
    }
    JoinedCodings joined;
    for (const Coding& coding : codingsAt(project, passages))
        if (!changing.contains(coding.key)) joined.stays(coding);
    for (const Coding& coding : codings)
        joined.comes(coding);
    project.edit(label, by, [&](project::Edit& edit) { joined.write(project, edit); });
}

} // namespace

std::vector<Note> reviseCodings(project::Project& project, const std::vector<CodingKey>& keys,
                                const CodingChanges& changes, const Coder& by) {
    std::vector<Coding> codings = ownCodings(project, keys, by);
    const std::string words = inWords(changes, changes.code.value_or(std::string()));
    if (codings.empty() || words.empty()) return {};
    const Codebook codebook = project.codebook();
    std::optional<Code> code;
    if (changes.code) code = findCode(codebook, *changes.code);
    SourceNames names(project);
    AccountContacts contacts(project);
    FormAnswers form(project, codebook, names);
    for (Coding& coding : codings) {
        const Source& source = names.source(coding.passage.source);
        if (code) {
            coding.code = code->key;
            coding.codebookVersion = codebook.version;
        }
        if (changes.contact) coding.contact = contacts.find(source, coding.passage, *changes.contact);
        if (changes.stage) coding.stage = *changes.stage;
        if (changes.quality) coding.quality = *changes.quality;
        if (changes.memo) coding.memo = *changes.memo;
        // What is noted on a coding from before forms were heeded leaves it as it is.
        if (code || changes.contact || changes.stage) form.complete(source, coding);
    }
    replaceCodings(project, codings,
                   fmt::format("Changed {}: {}", counted(codings.size()), code ? inWords(changes, code->name) : words),
                   by);
    return form.notes();
}

void resizeCoding(project::Project& project, CodingKey key, CodePointSpan span, const Coder& by) {
    Coding coding = ownCodings(project, {key}, by).front();
    if (coding.passage.span == span) return;
    const Codebook codebook = project.codebook();
    SourceNames names(project);
    const Source& source = names.source(coding.passage.source);
    const Text text = project.text(coding.passage.source, coding.passage.part);
    if (span.begin.value < 0 || span.end > text.end() || span.begin >= span.end)
        throw Error("A coded passage has at least one character, and all of it within one text.",
                    {source.title, fmt::format("{}-{}", span.begin.value, span.end.value)},
                    "To take the code off, remove the coding.");
    coding.passage.span = span;
    coding.passage.quote = text.quote(span);
    FormAnswers form(project, codebook, names);
    form.complete(source, coding);
    const auto code = std::find_if(codebook.codes.begin(), codebook.codes.end(),
                                   [&](const Code& each) { return each.key == coding.code; });
    replaceCodings(project, {coding},
                   fmt::format("Moved the edges of {}", code == codebook.codes.end() ? "a coding" : code->name), by);
}

std::int64_t removeCodings(project::Project& project, const std::vector<CodingKey>& keys, const Coder& by) {
    const std::vector<Coding> codings = ownCodings(project, keys, by);
    if (codings.empty()) return 0;
    std::string what = counted(codings.size());
    const bool alike = std::all_of(codings.begin(), codings.end(),
                                   [&](const Coding& coding) { return coding.code == codings.front().code; });
    if (alike)
        for (const Code& code : project.codebook().codes)
            if (code.key == codings.front().code) what += " as " + code.name;
    project.edit("Removed " + what, by, [&](project::Edit& edit) {
        for (const Coding& coding : codings)
            edit.remove(coding.key);
    });
    return static_cast<std::int64_t>(codings.size());
}

} // namespace kith::study
