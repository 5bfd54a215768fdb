// Words that are shown to people, by language.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace kith {

// Language (ISO 639-1) -> words.
struct Labels {
    std::map<std::string, std::string, std::less<>> byLanguage;
    bool operator==(const Labels&) const = default;
    // The words in this language; else in English; else in the first language there is; else "".
    [[nodiscard]] const std::string& in(std::string_view language) const;
    [[nodiscard]] bool empty() const { return byLanguage.empty(); }
};

} // namespace kith
