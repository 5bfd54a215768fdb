#include "remarks.h"

#include "protocol_file.h"

#include <algorithm>

namespace kith::protocol {

void Remarks::plan(const std::string& inside, std::string what, std::string remedy) {
    plan_.push_back({{{protocol_.id, inside}, std::move(what), std::move(remedy)}, Remark::About::Plan});
}

void Remarks::wordsOf(const std::string& inside, const Labels& labels, const std::string& what) {
    std::vector<std::string> missing;
    for (const std::string& language : protocol_.languages)
        if (const auto words = labels.byLanguage.find(language);
            words == labels.byLanguage.end() || words->second.empty())
            missing.push_back(language);
    if (!missing.empty())
        words_.push_back({{{protocol_.id, inside},
                           what + say(" has no words in ", " heeft geen woorden in ") + listed(missing) + ".",
                           {}},
                          Remark::About::Words});
}

void Remarks::definition(const std::string& code, const std::string& language, const std::string& parts) {
    const std::pair key(language, parts);
    auto found =
        std::find_if(definitions_.begin(), definitions_.end(), [&](const auto& one) { return one.first == key; });
    if (found == definitions_.end()) found = definitions_.insert(found, {key, {}});
    found->second.push_back(code);
}

std::string Remarks::meant(const std::string& typed, const std::vector<std::string>& candidates) const {
    return didYouMean(typed, candidates, language_);
}

std::vector<Remark> Remarks::all() && {
    std::vector<Remark> found = std::move(plan_);
    found.insert(found.end(), words_.begin(), words_.end());
    for (const auto& [what, codes] : definitions_) {
        const auto& [language, parts] = what;
        const bool several = codes.size() > 1;
        std::string words = parts.empty() ? say("there are no words in ", "er zijn geen woorden in ") + language
                                          : say("in ", "in ") + language + say(" there is no ", " is er geen ") + parts;
        words.front() = static_cast<char>(words.front() - 'a' + 'A');
        Remark remark;
        remark.about = Remark::About::Words;
        remark.where = {protocol_.id, several ? std::to_string(codes.size()) + " codes" : "code " + codes.front()};
        remark.what = words + (several ? ": " + listed(codes) + "." : ".");
        if (parts.empty())
            remark.remedy = say("Write ", "Schrijf ") + "[code." + language + "]" + say(" below it.", " eronder.");
        found.push_back(std::move(remark));
    }
    return found;
}

} // namespace kith::protocol
