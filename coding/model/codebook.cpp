#include "kith/model/codebook.h"

#include "words_of.h"

namespace kith {
namespace {

constexpr WordsOf<Evidence, 3> evidenceWords{
    {{Evidence::Stated, "stated"}, {Evidence::Inferred, "inferred"}, {Evidence::Ours, "ours"}}};
constexpr WordsOf<Origin, 4> originWords{{{Origin::Literature, "literature"},
                                          {Origin::Survey, "survey"},
                                          {Origin::Interview, "interview"},
                                          {Origin::Unknown, "unknown"}}};

} // namespace

const char* toString(Evidence evidence) {
    return wordFor(evidenceWords, evidence).data();
}
const char* toString(Origin origin) {
    return wordFor(originWords, origin).data();
}

bool fromString(std::string_view text, Evidence& evidence) {
    return assignFrom(evidenceWords, text, evidence);
}
bool fromString(std::string_view text, Origin& origin) {
    return assignFrom(originWords, text, origin);
}

const std::string& Code::label(std::string_view language) const {
    for (std::string_view candidate : {language, std::string_view("en")})
        if (auto found = texts.find(candidate); found != texts.end() && !found->second.label.empty())
            return found->second.label;
    for (const auto& [other, text] : texts)
        if (!text.label.empty()) return text.label;
    return name;
}

} // namespace kith
