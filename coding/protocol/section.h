// One table of a TOML file, read key by key: what is missing, of the wrong kind or not known becomes a mistake of the
// file.
#pragma once

#include "kith/model/labels.h"
#include "protocol_file.h"

#include <toml++/toml.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kith::protocol {

enum class Need { Must, May };
enum class Languages { OfTheFile, Any };

// Words with the line that they stand on.
struct WrittenWord {
    std::string text;
    int line = 0;
};

class Section {
public:
    // `what` is what a researcher calls it: "question", "code".
    Section(const toml::table& table, std::string what, ProtocolFile& file);
    // From now on mistakes speak of `what name`.
    void call(const std::string& name) { name_ = name; }

    [[nodiscard]] int line() const;
    [[nodiscard]] int lineOf(std::string_view key) const; // of the value, or of the table where it is missing
    [[nodiscard]] bool has(std::string_view key) const { return table_.contains(key); }
    void mistake(int line, const std::string& what, const std::string& remedy = {});

    std::string text(std::string_view key, Need need);
    int number(std::string_view key, int otherwise); // whole, not negative
    bool yes(std::string_view key);
    std::vector<WrittenWord> words(std::string_view key, Need need);
    Labels labels(std::string_view key, Need need);
    std::map<std::string, std::vector<std::string>, std::less<>> wordsByLanguage(std::string_view key,
                                                                                 Languages allowed);
    double decimal(std::string_view key, double otherwise); // whole numbers, too
    // The table [key], if it is there.
    std::optional<Section> section(std::string_view key, std::string what);
    // The tables under [[key]], or in key = [{…}, {…}].
    std::vector<Section> sections(std::string_view key, std::string what);
    // The tables that nobody asked for, each under its language: [code.en].
    std::vector<std::pair<std::string, Section>> sectionsByLanguage();

    // A word of a closed list. Gives nothing, after a mistake, where it is none of them; `otherwise` where it is
    // missing.
    template<class Term>
    Term term(std::string_view key, Need need, Term otherwise, std::optional<Term> (*parse)(std::string_view),
              const std::vector<std::string>& allowed) {
        const std::string word = text(key, need);
        if (!has(key)) return otherwise;
        if (const std::optional<Term> found = parse(word)) return *found;
        mistake(lineOf(key), "“" + word + "” is no word for " + std::string(key) + ".", didYouMean(word, allowed));
        return otherwise;
    }

    // What is left is not known: a mistake for each key. Call it last.
    void finish();

private:
    const toml::node* find(std::string_view key, Need need);
    bool languageIsKnown(std::string_view language, int line, Languages allowed = Languages::OfTheFile);

    const toml::table& table_;
    std::string what_;
    std::string name_;
    ProtocolFile& file_;
    std::vector<std::string> asked_;
};

} // namespace kith::protocol
