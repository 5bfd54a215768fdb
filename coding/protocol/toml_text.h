// TOML as people would lay it out by hand: a key a line, long texts broken between words.
#pragma once

#include "kith/model/labels.h"

#include <string>
#include <string_view>
#include <vector>

namespace kith::protocol {

class TomlText {
public:
    void comment(std::string_view words); // a heading, with an empty line before and after it
    void table(std::string_view header);  // "[[code]]", with an empty line before it
    void subtable(std::string_view header) { (bytes_ += header) += '\n'; } // "[code.en]", right below
    void text(std::string_view key, std::string_view value);
    void textIfAny(std::string_view key, std::string_view value) {
        if (!value.empty()) text(key, value);
    }
    void labels(std::string_view key, const Labels& labels); // key.en = …
    void list(std::string_view key, const std::vector<std::string>& values);
    void wrappedList(std::string_view key, const std::vector<std::string>& values); // over several lines where long
    void number(std::string_view key, int value) { line(key, std::to_string(value)); }
    void yes(std::string_view key, bool value) { line(key, value ? "true" : "false"); }
    void line(std::string_view key, std::string_view value);                         // a value that is TOML already
    void inlineTables(std::string_view key, const std::vector<std::string>& tables); // one a line
    [[nodiscard]] const std::string& bytes() const { return bytes_; }

private:
    std::string bytes_;
};

std::string decimal(double value);                              // 0.67, 1.0
std::string quoted(std::string_view value);                     // "a \"word\""
std::string quotedList(const std::vector<std::string>& values); // ["a", "b"]
std::string quotedLabels(const Labels& labels);                 // { en = "a", nl = "b" }

} // namespace kith::protocol
