#include "kith/pseudonym/key.h"

#include "kith/text/text.h"
#include "kith/text/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace kith::pseudonym {
namespace {

constexpr std::string_view firstLine = "kith-key 1";
constexpr std::string_view contactsOf = "contacts of ";

struct Section {
    Kind kind;
    std::string_view title;
    std::string_view term;
};
constexpr std::array<Section, 6> sections{{{Kind::Case, "cases", "case"},
                                           {Kind::Contact, "", "contact"}, // one section an account
                                           {Kind::Organisation, "organisations", "organisation"},
                                           {Kind::Place, "places", "place"},
                                           {Kind::Speaker, "speakers", "speaker"},
                                           {Kind::Other, "others", "other"}}};

// Text before the first `mark` that no backslash guards, and what follows it; nothing where there is none.
std::optional<std::pair<std::string_view, std::string_view>> splitAt(std::string_view line, char mark) {
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (line[at] == '\\')
            ++at;
        else if (line[at] == mark)
            return std::pair{line.substr(0, at), line.substr(at + 1)};
    }
    return std::nullopt;
}

std::string withoutGuards(std::string_view guarded) {
    std::string words;
    for (std::size_t at = 0; at < guarded.size(); ++at) {
        if (guarded[at] == '\\' && at + 1 < guarded.size()) ++at;
        words += guarded[at];
    }
    return words;
}

std::string onOneLine(std::string_view words) {
    std::string line(words);
    std::replace_if(
        line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    return std::string(trim(line));
}

// With a backslash before what would mean something to the reader of the file.
std::string guarded(std::string_view words, std::string_view marks = ";=\\") {
    std::string line;
    for (const char c : onOneLine(words)) {
        if (marks.find(c) != std::string_view::npos || (line.empty() && (c == '#' || c == '['))) line += '\\';
        line += c;
    }
    return line;
}

class Reader {
public:
    explicit Reader(const std::string& file) : file_(file) {}

    Key read(std::string_view bytes) {
        const Text text = Text::normalise(bytes);
        std::string_view rest = text.utf8();
        bool begun = false;
        for (line_ = 1; !rest.empty(); ++line_) {
            const std::size_t end = rest.find('\n');
            const std::string_view line = trim(rest.substr(0, end));
            rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
            if (line.empty() || line.front() == '#') continue;
            if (!begun) {
                begun = true;
                if (line == firstLine) continue;
                refuse("This is no key of pseudonyms: its first line is not \"kith-key 1\".",
                       "Choose the file study.kith-key, or make one with 'kith pseudonyms suggest'.");
                break;
            }
            if (line.front() == '[')
                open(line);
            else
                take(line);
        }
        if (!begun) refuse("The key of the pseudonyms is empty.", "Make one with 'kith pseudonyms suggest'.");
        if (!refusals_.empty())
            throw Refused(fmt::format("The key of the pseudonyms has {} lines that cannot be used.", refusals_.size()),
                          refusals_, "Mend them in a text editor.");
        return std::move(key_);
    }

private:
    void refuse(const std::string& what, const std::string& remedy = {}) {
        refusals_.push_back({{file_, fmt::format("line {}", line_)}, what, remedy});
    }

    void open(std::string_view line) {
        section_.reset();
        keeping_ = false;
        inSection_ = false;
        if (line.back() != ']') return refuse("The title of a section does not end with \"]\".");
        const std::string_view title = trim(line.substr(1, line.size() - 2));
        inSection_ = true;
        if (title == "keep") {
            keeping_ = true;
            return;
        }
        if (title.starts_with(contactsOf) && !onOneLine(title.substr(contactsOf.size())).empty()) {
            section_ = Kind::Contact;
            account_ = onOneLine(title.substr(contactsOf.size()));
            return;
        }
        account_.clear();
        for (const Section& section : sections)
            if (!section.title.empty() && section.title == title) section_ = section.kind;
        if (!section_)
            refuse(fmt::format("There is no section \"{}\".", title),
                   "The sections are: cases, contacts of CASE, organisations, places, speakers, others, keep.");
    }

    void take(std::string_view line) {
        if (keeping_) {
            if (std::string words = onOneLine(withoutGuards(line)); !words.empty())
                key_.keep.push_back(std::move(words));
            return;
        }
        if (!section_) {
            if (!inSection_) refuse("The line stands in no section.", "Write \"[others]\" above it, for instance.");
            return; // the title of its section was refused
        }
        const auto sides = splitAt(line, '=');
        if (!sides) return refuse("The line has no \"=\".", "Write NAME; OTHER NAME = PSEUDONYM.");
        Entry entry;
        entry.kind = *section_;
        entry.account = account_;
        entry.pseudonym = onOneLine(withoutGuards(trim(sides->second)));
        if (entry.pseudonym.empty()) return refuse("The line has no pseudonym.", "Write one after the \"=\".");
        for (std::optional<std::string_view> rest = sides->first; rest;) {
            const auto names = splitAt(*rest, ';');
            const std::string_view name = trim(names ? names->first : *rest);
            rest = names ? std::optional(names->second) : std::nullopt;
            std::string words = onOneLine(withoutGuards(name));
            if (words.empty()) continue;
            if (std::find(entry.names.begin(), entry.names.end(), words) == entry.names.end())
                entry.names.push_back(std::move(words));
        }
        if (entry.names.empty()) return refuse("The line has no name.", "Write one before the \"=\".");
        if (!seen_[{entry.kind, entry.account}].insert({fold(entry.pseudonym), line_}).second)
            return refuse(fmt::format("Two in this section are called \"{}\".", entry.pseudonym),
                          "Give each a pseudonym of its own, or write their names on one line.");
        const Entry* other = find(key_, entry.kind, entry.account, entry.names.front());
        if (other && other->names.front() == entry.names.front())
            return refuse(fmt::format("\"{}\" stands in this section twice.", entry.names.front()),
                          "Leave one of the lines out.");
        key_.entries.push_back(std::move(entry));
    }

    const std::string& file_;
    int line_ = 0;
    Key key_;
    std::optional<Kind> section_;
    bool inSection_ = false;
    bool keeping_ = false;
    std::string account_;
    std::map<std::pair<Kind, std::string>, std::map<std::string, int>> seen_;
    std::vector<Refusal> refusals_;
};

void writeSection(std::string& out, const Key& key, Kind kind, const std::string& account, std::string_view title) {
    bool empty = true;
    for (const Entry& entry : key.entries) {
        if (entry.kind != kind || entry.account != account) continue;
        if (empty) out += fmt::format("\n[{}]\n", title);
        empty = false;
        for (std::size_t i = 0; i < entry.names.size(); ++i)
            out += (i == 0 ? "" : "; ") + guarded(entry.names[i]);
        out += " = " + guarded(entry.pseudonym) + "\n";
    }
}

} // namespace

Key readKey(std::string_view bytes, const std::string& file) {
    return Reader(file).read(bytes);
}

std::string writeKey(const Key& key) {
    std::string out = "# Who is called what. Keep this file apart from everything that others may see.\n"
                      "# A line: NAME; OTHER NAME = PSEUDONYM. Under [keep]: words that may stay as they are.\n";
    out += firstLine;
    out += '\n';
    std::vector<std::string> accounts;
    for (const Entry& entry : key.entries)
        if (entry.kind == Kind::Contact && std::find(accounts.begin(), accounts.end(), entry.account) == accounts.end())
            accounts.push_back(entry.account);
    for (const Section& section : sections) {
        if (section.kind != Kind::Contact) {
            writeSection(out, key, section.kind, {}, section.title);
            continue;
        }
        for (const std::string& account : accounts)
            writeSection(out, key, Kind::Contact, account, fmt::format("{}{}", contactsOf, onOneLine(account)));
    }
    if (!key.keep.empty()) out += "\n[keep]\n";
    for (const std::string& word : key.keep)
        out += guarded(word, "\\") + "\n";
    return out;
}

std::string_view toString(Kind kind) {
    return std::find_if(sections.begin(), sections.end(), [&](const Section& s) { return s.kind == kind; })->term;
}

const Entry* find(const Key& key, Kind kind, std::string_view account, std::string_view name) {
    for (const Entry& entry : key.entries)
        if (entry.kind == kind && entry.account == account &&
            std::find(entry.names.begin(), entry.names.end(), name) != entry.names.end())
            return &entry;
    return nullptr;
}

} // namespace kith::pseudonym
