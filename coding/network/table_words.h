// Headings and words that the tables of networks share, in the language of their reader.
#pragma once

#include "kith/model/table.h"
#include "kith/model/wording.h"

#include <string>
#include <string_view>
#include <utility>

namespace kith::network {

class TableWords {
public:
    explicit TableWords(std::string_view language) : language_(language) {}
    [[nodiscard]] std::string words(std::string_view english, std::string_view dutch) const {
        return std::string(inLanguage(language_, english, dutch));
    }
    // A value of a closed list; "" for one that is not known.
    template<class Term>
    [[nodiscard]] std::string term(const Protocol& protocol, std::string_view list, Term value) const {
        const std::string_view word = toString(value);
        return word.empty() ? std::string() : wordingOf(protocol, list, word, language_);
    }
    [[nodiscard]] Column text(std::string id, std::string_view english, std::string_view dutch) const {
        return {std::move(id), words(english, dutch), ColumnKind::Text, 0, ""};
    }
    [[nodiscard]] Column count(std::string id, std::string_view english, std::string_view dutch,
                               std::string_view unit = {}, std::string_view eenheid = {}) const {
        return {std::move(id), words(english, dutch), ColumnKind::Count, 0, words(unit, eenheid)};
    }
    [[nodiscard]] Column number(std::string id, std::string_view english, std::string_view dutch) const {
        return {std::move(id), words(english, dutch), ColumnKind::Number, 3, ""};
    }
    [[nodiscard]] const std::string& language() const { return language_; }

private:
    std::string language_;
};

} // namespace kith::network
