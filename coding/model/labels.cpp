#include "kith/model/labels.h"

namespace kith {

const std::string& Labels::in(std::string_view language) const {
    static const std::string none;
    if (auto found = byLanguage.find(language); found != byLanguage.end()) return found->second;
    if (auto english = byLanguage.find("en"); english != byLanguage.end()) return english->second;
    return byLanguage.empty() ? none : byLanguage.begin()->second;
}

} // namespace kith
