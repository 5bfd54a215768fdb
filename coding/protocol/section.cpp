#include "section.h"

#include <algorithm>

namespace kith::protocol {
namespace {

int lineIn(const toml::node& node) {
    return static_cast<int>(node.source().begin.line);
}

std::string quoted(std::string_view key) {
    return "“" + std::string(key) + "”";
}

} // namespace

Section::Section(const toml::table& table, std::string what, ProtocolFile& file)
    : table_(table), what_(std::move(what)), file_(file) {}

int Section::line() const {
    return lineIn(table_);
}

int Section::lineOf(std::string_view key) const {
    const toml::node* node = table_.get(key);
    return node ? lineIn(*node) : line();
}

void Section::mistake(int line, const std::string& what, const std::string& remedy) {
    std::string place = what_;
    if (!name_.empty()) place += (place.empty() ? "" : " ") + name_;
    if (!place.empty()) place += ": ";
    file_.mistake(line, place + what, remedy);
}

const toml::node* Section::find(std::string_view key, Need need) {
    asked_.emplace_back(key);
    const toml::node* node = table_.get(key);
    if (!node && need == Need::Must) mistake(line(), quoted(key) + " is missing.");
    return node;
}

std::string Section::text(std::string_view key, Need need) {
    const toml::node* node = find(key, need);
    if (!node) return {};
    if (const auto* value = node->as_string()) {
        if (need == Need::Must && value->get().empty()) mistake(lineIn(*node), quoted(key) + " is empty.");
        return value->get();
    }
    mistake(lineIn(*node), quoted(key) + " must be words between quotation marks.");
    return {};
}

int Section::number(std::string_view key, int otherwise) {
    const toml::node* node = find(key, Need::May);
    if (!node) return otherwise;
    constexpr std::int64_t most = 1'000'000;
    if (const auto* value = node->as_integer(); value && value->get() >= 0 && value->get() <= most)
        return static_cast<int>(value->get());
    mistake(lineIn(*node), quoted(key) + " must be a whole number from 0 to 1000000, without quotation marks.");
    return otherwise;
}

bool Section::yes(std::string_view key) {
    const toml::node* node = find(key, Need::May);
    if (!node) return false;
    if (const auto* value = node->as_boolean()) return value->get();
    mistake(lineIn(*node), quoted(key) + " must be true or false, without quotation marks.");
    return false;
}

std::vector<WrittenWord> Section::words(std::string_view key, Need need) {
    const toml::node* node = find(key, need);
    if (!node) return {};
    std::vector<WrittenWord> found;
    const auto* list = node->as_array();
    if (!list) {
        mistake(lineIn(*node), quoted(key) + " must be a list: [\"…\", \"…\"].");
        return {};
    }
    for (const toml::node& element : *list) {
        if (const auto* word = element.as_string())
            found.push_back({word->get(), lineIn(element)});
        else
            mistake(lineIn(element), "Each of " + quoted(key) + " must stand between quotation marks.");
    }
    return found;
}

bool Section::languageIsKnown(std::string_view language, int line, Languages allowed) {
    const bool wellFormed = (language.size() == 2 || language.size() == 3) &&
                            std::all_of(language.begin(), language.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    const bool any = file_.languages.empty() || allowed == Languages::Any;
    if (any && wellFormed) return true;
    if (std::find(file_.languages.begin(), file_.languages.end(), language) != file_.languages.end()) return true;
    if (any)
        mistake(line, quoted(language) + " is no language.", "Use a short name such as en, nl or de.");
    else
        mistake(line, quoted(language) + " is none of the languages of this file.",
                didYouMean(std::string(language), file_.languages));
    return false;
}

Labels Section::labels(std::string_view key, Need need) {
    Labels labels;
    const toml::node* node = find(key, need);
    if (!node) return labels;
    const auto* table = node->as_table();
    if (!table) {
        const std::string language = file_.languages.empty() ? "en" : file_.languages.front();
        mistake(lineIn(*node), quoted(key) + " needs a language.",
                "Write: " + std::string(key) + "." + language + " = \"…\"");
        return labels;
    }
    for (const auto& [language, value] : *table) {
        if (!languageIsKnown(language.str(), lineIn(value))) continue;
        if (const auto* words = value.as_string())
            labels.byLanguage[std::string(language.str())] = words->get();
        else
            mistake(lineIn(value), quoted(key) + " must be words between quotation marks.");
    }
    return labels;
}

std::map<std::string, std::vector<std::string>, std::less<>> Section::wordsByLanguage(std::string_view key,
                                                                                      Languages allowed) {
    std::map<std::string, std::vector<std::string>, std::less<>> found;
    const toml::node* node = find(key, Need::May);
    if (!node) return found;
    const auto* table = node->as_table();
    if (!table) {
        mistake(lineIn(*node), quoted(key) + " needs a language.",
                "Write: " + std::string(key) + ".en = [\"…\", \"…\"]");
        return found;
    }
    Section lists(*table, what_, file_);
    lists.call(name_);
    for (const auto& [language, value] : *table) {
        if (!languageIsKnown(language.str(), lineIn(value), allowed)) continue;
        auto& words = found[std::string(language.str())];
        for (WrittenWord& word : lists.words(language.str(), Need::May))
            words.push_back(std::move(word.text));
    }
    return found;
}

double Section::decimal(std::string_view key, double otherwise) {
    const toml::node* node = find(key, Need::May);
    if (!node) return otherwise;
    if (const auto value = node->value<double>(); value && node->is_number()) return *value;
    mistake(lineIn(*node), quoted(key) + " must be a number such as 0.7, without quotation marks.");
    return otherwise;
}

std::optional<Section> Section::section(std::string_view key, std::string what) {
    const toml::node* node = find(key, Need::May);
    if (!node) return std::nullopt;
    if (const auto* table = node->as_table()) return Section(*table, std::move(what), file_);
    mistake(lineIn(*node), quoted(key) + " must be one table.", "Write [" + std::string(key) + "] above it.");
    return std::nullopt;
}

std::vector<Section> Section::sections(std::string_view key, std::string what) {
    std::vector<Section> found;
    const toml::node* node = find(key, Need::May);
    if (!node) return found;
    const auto* list = node->as_array();
    if (!list) {
        mistake(lineIn(*node), quoted(key) + " must be a list of tables.",
                "Write [[" + std::string(key) + "]] above each.");
        return found;
    }
    for (const toml::node& element : *list) {
        if (const auto* table = element.as_table())
            found.emplace_back(*table, what, file_);
        else
            mistake(lineIn(element), "Each of " + quoted(key) + " must be a table: { … }.");
    }
    return found;
}

std::vector<std::pair<std::string, Section>> Section::sectionsByLanguage() {
    std::vector<std::pair<std::string, Section>> found;
    for (const auto& [key, value] : table_) {
        const auto* table = value.as_table();
        if (!table || std::find(asked_.begin(), asked_.end(), key.str()) != asked_.end()) continue;
        const std::string language(key.str());
        asked_.push_back(language);
        if (!languageIsKnown(language, lineIn(value))) continue;
        Section section(*table, what_, file_);
        section.call(name_.empty() ? "(" + language + ")" : name_ + " (" + language + ")");
        found.emplace_back(language, std::move(section));
    }
    return found;
}

void Section::finish() {
    for (const auto& [key, value] : table_) {
        if (std::find(asked_.begin(), asked_.end(), key.str()) != asked_.end()) continue;
        const int line = key.source().begin.line > 0 ? static_cast<int>(key.source().begin.line) : lineIn(value);
        mistake(line, quoted(key.str()) + " is not known here.", didYouMean(std::string(key.str()), asked_));
    }
}

} // namespace kith::protocol
