// The one error type: what went wrong, where, and what to do about it, in words that a researcher understands.
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

namespace kith {

// A place that somebody can go to: a file, a row of it, a source, a passage. Empty parts are not shown.
struct Place {
    std::string file;
    std::string inside;                         // "row 12", "word/document.xml", "column reason_1", "passage 120-164"
    [[nodiscard]] std::string toString() const; // "interviews.csv, row 12"
    bool operator==(const Place&) const = default;
};

class Error : public std::runtime_error {
public:
    Error(std::string what, Place where = {}, std::string remedy = {});
    [[nodiscard]] const std::string& message() const { return message_; }
    [[nodiscard]] const Place& where() const { return where_; }
    [[nodiscard]] const std::string& remedy() const { return remedy_; }

private:
    std::string message_;
    Place where_;
    std::string remedy_;
};

// What a reader should know of an import or an edit, but that stopped nothing.
struct Note {
    std::string text;
    Place where;
    bool operator==(const Note&) const = default;
};

// One of many things (a file, a row of a table) that could not be taken. The whole list is shown before anything is
// refused.
struct Refusal {
    Place where;
    std::string what;
    std::string remedy;
    bool operator==(const Refusal&) const = default;
};

// Thrown when some of many inputs are bad and nothing was done; what() counts them, refusals() lists them.
class Refused : public Error {
public:
    Refused(std::string what, std::vector<Refusal> refusals, std::string remedy = {});
    [[nodiscard]] const std::vector<Refusal>& refusals() const { return refusals_; }

private:
    std::vector<Refusal> refusals_;
};

} // namespace kith
