// Codes that are called by what an interviewee said.
#include "kith/study/coding.h"

#include "codebook/editing.h"
#include "coding/new_codings.h"
#include "sources/import_file.h"

#include "kith/study/lookup.h"
#include "kith/text/words.h"

#include <fmt/format.h>

#include <algorithm>

namespace kith::study {
namespace {

// The first words, as the name of a code can have them: "kende-iedereen-in-de-stad".
std::string nameFrom(const std::string& quote) {
    constexpr std::size_t longest = 40;
    const std::string folded = foldCase(quote);
    std::vector<WordBytes> found;
    wordsInBytes(folded, found);
    std::string name;
    for (const WordBytes& word : found) {
        std::string fit;
        for (const char c : folded.substr(word.begin, word.end - word.begin))
            if ((c & 0x80) != 0 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) fit += c;
        if (fit.empty()) continue;
        if (!name.empty() && name.size() + 1 + fit.size() > longest) break;
        name += (name.empty() ? "" : "-") + fit;
    }
    return name;
}

bool isCode(const Codebook& codebook, const std::string& typed) {
    return std::any_of(codebook.codes.begin(), codebook.codes.end(),
                       [&](const Code& code) { return code.retired == 0 && code.name == typed; });
}

std::string freeName(const Codebook& codebook, const std::string& name) {
    std::string candidate = name;
    for (int number = 2; isCode(codebook, candidate); ++number)
        candidate = fmt::format("{}-{}", name, number);
    return candidate;
}

} // namespace

std::string codeInVivo(project::Project& project, const Passage& passage, const std::string& parentOrLayer,
                       const CodingWish& wish) {
    constexpr std::size_t longestLabel = 80;
    const std::optional<Source> source = project.source(passage.source);
    if (!source) throw Error("The passage's source is no longer in the project.");
    Passage whole = passage;
    if (whole.quote.empty()) whole.quote = project.text(whole.source, whole.part).quote(whole.span);
    const std::string words = nameFrom(whole.quote);
    if (words.empty())
        throw Error("There is no word in this passage to call a code by.", {source->title, whole.quote},
                    "Choose a passage with words, or a code from the codebook.");

    CodebookEditing editing(project);
    const Codebook before = editing.changed();
    CodeWish code;
    code.layer = parentOrLayer.empty() ? "in-vivo" : parentOrLayer;
    if (isCode(before, parentOrLayer)) {
        code.parent = parentOrLayer;
        code.layer = editing.find(parentOrLayer).layer;
    }
    code.name = freeName(before, code.layer + "." + words);
    code.language = source->language.empty() ? "en" : source->language;
    code.text.label = shortened(whole.quote, longestLabel);
    std::replace(code.text.label.begin(), code.text.label.end(), '\n', ' ');
    const Code made = insertCode(editing, code);

    const NewCodings coded = newCodings(project, editing.changed(), made, {whole}, wish);
    const std::vector<Recoding> recodings = recodingsFor(project, {made});
    editing.commit(project, fmt::format("Coded a passage in its own words as {}", made.name), wish.coder,
                   [&](project::Edit& edit) {
                       for (const Recoding& recoding : recodings)
                           edit.put(recoding);
                       for (const Coding& coding : coded.codings)
                           edit.put(coding);
                   });
    return made.name;
}

} // namespace kith::study
