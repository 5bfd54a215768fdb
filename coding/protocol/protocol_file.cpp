#include "protocol_file.h"

#include "kith/model/wording.h"
#include "kith/text/words.h"

#include <algorithm>

namespace kith::protocol {

void ProtocolFile::mistake(int line, std::string what, std::string remedy) {
    const std::string inside = line > 0 ? "line " + std::to_string(line) : std::string();
    mistakes_.push_back({line, {{name, inside}, std::move(what), std::move(remedy)}});
    if (mistakes_.size() >= mostMistakes) refuseIfMistaken();
}

void ProtocolFile::refuseIfMistaken() {
    if (mistakes_.empty()) return;
    std::stable_sort(mistakes_.begin(), mistakes_.end(),
                     [](const Mistake& a, const Mistake& b) { return a.line < b.line; });
    std::vector<Refusal> refusals;
    for (Mistake& mistake : mistakes_)
        refusals.push_back(std::move(mistake.refusal));
    const std::string count =
        refusals.size() == 1 ? "There is a mistake" : "There are " + std::to_string(refusals.size()) + " mistakes";
    throw Refused(count + " in " + name + ":", std::move(refusals), "Nothing was taken from the file.");
}

std::string didYouMean(const std::string& typed, const std::vector<std::string>& candidates,
                       std::string_view language) {
    constexpr std::size_t few = 24;
    if (const std::string near = nearest(typed, candidates); !near.empty())
        return std::string(inLanguage(language, "Did you mean “", "Bedoelde u “")) + near + "”?";
    if (candidates.empty() || candidates.size() > few) return {};
    return std::string(inLanguage(language, "There is: ", "Er is: ")) + listed(candidates) + ".";
}

std::string listed(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

} // namespace kith::protocol
