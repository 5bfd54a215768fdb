#include "kith/pseudonym/suggesting.h"

#include "naming.h"

#include "kith/text/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace kith::pseudonym {
namespace {

// Borne by women and men alike.
const std::vector<std::string>& givenNames(const std::string& language) {
    static const std::vector<std::string> dutch{
        "Robin", "Sam",   "Bo",   "Jip",   "Noa",    "Puck", "Luca",  "Micha", "Jamie", "Sascha", "Kim",   "Dani",
        "Demi",  "Anne",  "Wil",  "Chris", "Marijn", "Guus", "Rens",  "Merel", "Lou",   "Senne",  "Jules", "Mats",
        "Ali",   "Ariel", "Indy", "Juul",  "Kay",    "Luka", "Nikki", "Pim",   "Renée", "Sanne",  "Teddy", "Yaël"};
    static const std::vector<std::string> english{
        "Alex",  "Robin",  "Sam",     "Jamie",   "Casey",   "Riley",  "Morgan", "Taylor", "Jordan",
        "Avery", "Quinn",  "Rowan",   "Charlie", "Frankie", "Jesse",  "Kit",    "Lee",    "Marley",
        "Nico",  "Parker", "Reese",   "River",   "Sage",    "Skyler", "Terry",  "Toby",   "Val",
        "Ash",   "Blair",  "Cameron", "Dana",    "Ellis",   "Finley", "Harper", "Jude",   "Kerry"};
    return language == "nl" ? dutch : english;
}

bool isPerson(Kind kind) {
    return kind != Kind::Organisation && kind != Kind::Place;
}

char letterOf(Kind kind) {
    switch (kind) {
    case Kind::Case:
        return 'P';
    case Kind::Contact:
        return 'C';
    case Kind::Organisation:
        return 'O';
    case Kind::Place:
        return 'L';
    case Kind::Speaker:
        return 'S';
    default:
        return 'N';
    }
}

// Gives pseudonyms that nobody has.
class Choice {
public:
    Choice(const std::vector<Told>& told, const Key& key, const SuggestionOptions& options)
        : options_(options), left_(givenNames(options.language)) {
        for (const Told& one : told) {
            take(one.label);
            for (const std::string& alias : one.aliases)
                take(alias);
        }
        for (const Entry& entry : key.entries) {
            take(entry.pseudonym);
            for (const std::string& name : entry.names)
                take(name);
        }
        std::erase_if(left_, [&](const std::string& name) { return words_.contains(fold(toUtf16(name))); });
    }

    std::string next(Kind kind) {
        if (options_.style == Style::GivenNames && isPerson(kind)) return nextName();
        char letter = letterOf(kind);
        // "C01" of a form beside our "C1" would be taken for the same.
        if (numbered_.contains(letter)) letter = letter == 'C' && !numbered_.contains('K') ? 'K' : 'X';
        for (;;) {
            std::string pseudonym = fmt::format("{}{}", letter, ++last_[letter]);
            if (taken_.insert(fold(pseudonym)).second) return pseudonym;
        }
    }

private:
    void take(const std::string& words) {
        taken_.insert(fold(words));
        const std::vector<std::u16string> tokens = foldedName(words);
        words_.insert(tokens.begin(), tokens.end());
        // Zeros in front show that it is none of ours.
        if (words.size() > 1 && words[1] == '0') numbered_.insert(words[0]);
    }

    std::string nextName() {
        if (!left_.empty()) {
            const std::size_t drawn = options_.draw ? options_.draw(left_.size()) : 0;
            std::string name = left_[drawn];
            left_.erase(left_.begin() + static_cast<std::ptrdiff_t>(drawn));
            used_.push_back(name);
            return name;
        }
        if (used_.empty()) used_ = {"Person"};
        // All are given: the same ones again, numbered.
        for (;;) {
            const std::size_t turn = extra_ / used_.size() + 2;
            std::string name = fmt::format("{} {}", used_[extra_ % used_.size()], turn);
            ++extra_;
            if (taken_.insert(fold(name)).second) return name;
        }
    }

    const SuggestionOptions& options_;
    std::vector<std::string> left_;
    std::vector<std::string> used_;
    std::size_t extra_ = 0;
    std::set<std::string> taken_;
    std::set<std::u16string> words_;
    std::set<char> numbered_;
    std::map<char, int> last_;
};

bool hasWord(std::string_view words) {
    const std::vector<std::u16string> tokens = foldedName(words);
    return std::any_of(tokens.begin(), tokens.end(), [](const std::u16string& token) {
        return token.size() > 2 && !(token.front() >= u'0' && token.front() <= u'9') && !isFunctionWord(token);
    });
}

bool isCommonWord(const std::string& name, const WordCounts& counts) {
    const std::vector<std::u16string> tokens = foldedName(name);
    return tokens.size() == 1 && counts.isCommon(tokens.front());
}

// What hides words in an account, with the words to keep among it. A description that is a label, too, hides itself
// alone: "Nora, wife of Piet".
Key hidingIn(const Key& key, const std::string& account) {
    Key hiding;
    for (const Entry& entry : key.entries) {
        if (!entry.account.empty() && entry.account != account) continue;
        Entry shown = entry;
        std::erase_if(shown.names, [&](const std::string& name) {
            return isPerson(entry.kind) && name.find(' ') != std::string::npos && !isName(name);
        });
        hiding.entries.push_back(std::move(shown));
    }
    for (const std::string& word : key.keep)
        hiding.entries.push_back({Kind::Other, {}, {word}, word});
    return hiding;
}

// Gives the names within descriptions their pseudonyms.
class Descriptions {
public:
    using SpokenFor = std::set<std::pair<std::string, std::string>>; // account, name

    Descriptions(Key& key, const WordCounts& counts, Choice& choice, std::map<std::string, std::string>& ofPerson,
                 SpokenFor& spokenFor)
        : key_(key), counts_(counts), choice_(choice), ofPerson_(ofPerson), spokenFor_(spokenFor) {}

    void hide(const Told& told) {
        std::vector<std::string> words{told.label};
        words.insert(words.end(), told.aliases.begin(), told.aliases.end());
        for (const std::string& one : words) {
            std::set<std::string> hidden; // each once, even where another entry cuts into it
            while (hideNext(told, one, words, hidden)) {
            }
        }
    }

private:
    bool hideNext(const Told& told, const std::string& words, const std::vector<std::string>& all,
                  std::set<std::string>& hidden) {
        const std::string& account = accountOf(told);
        if (!unhidden_ || account_ != account) {
            unhidden_.emplace(key_, account, counts_);
            account_ = account;
        }
        const std::vector<NameWithin> names = unhidden_->in(words);
        const auto next = std::find_if(names.begin(), names.end(),
                                       [&](const NameWithin& name) { return hidden.insert(name.name).second; });
        if (next == names.end()) return false;
        Entry* own = next->another || told.group ? nullptr : ownEntry(told, all);
        if (!own) {
            const Kind kind = told.group || (next->another && told.kind != Kind::Contact) ? Kind::Other : told.kind;
            const auto known = next->another || told.person.empty() ? ofPerson_.end() : ofPerson_.find(told.person);
            std::string pseudonym = known == ofPerson_.end() ? choice_.next(kind) : known->second;
            if (!next->another && !told.person.empty()) ofPerson_.emplace(told.person, pseudonym);
            own = &key_.entries.emplace_back(
                Entry{kind, kind == Kind::Contact ? account : std::string(), {}, std::move(pseudonym)});
        }
        own->names.push_back(next->name);
        spokenFor_.emplace(account, fold(next->name));
        if (isPerson(own->kind))
            for (const std::string& part : partsOf(next->name))
                if (spokenFor_.emplace(account, fold(part)).second) own->names.push_back(part);
        unhidden_.reset();
        return true;
    }

    // That of the one who is described, by any of the names.
    Entry* ownEntry(const Told& told, const std::vector<std::string>& all) {
        std::vector<std::string> names = namesOf(told, counts_);
        names.insert(names.end(), all.begin(), all.end()); // somebody may have given the description one
        for (const std::string& words : all)
            for (const NameWithin& within : namesWithin(Text::normalise(words), counts_))
                if (!within.another) names.push_back(within.name);
        for (Entry& entry : key_.entries)
            if (entry.kind == told.kind && entry.account == told.account)
                for (const std::string& name : names)
                    if (std::find(entry.names.begin(), entry.names.end(), name) != entry.names.end()) return &entry;
        return nullptr;
    }

    Key& key_;
    const WordCounts& counts_;
    Choice& choice_;
    std::map<std::string, std::string>& ofPerson_;
    SpokenFor& spokenFor_;
    std::optional<UnhiddenNames> unhidden_; // of the account, with the key as it is
    std::string account_;
};

} // namespace

UnhiddenNames::UnhiddenNames(const Key& key, const std::string& account, const WordCounts& counts)
    : counts_(counts), account_(account), replacer_(hidingIn(key, account), counts) {}

std::vector<NameWithin> UnhiddenNames::in(const std::string& words) const {
    const Text text = Text::normalise(words);
    std::vector<NameWithin> names = namesWithin(text, counts_);
    if (names.empty()) return names;
    const Replaced replaced = replacer_.replace(text, account_);
    const std::vector<Token> tokens = tokensOf(text);
    // Of "Piet Smit", "Smit" would be read under a key with "Piet".
    const auto isRead = [&](const Token& token) {
        const CodePointSpan span = text.toCodePoints(token.span);
        return standsAlone(token) &&
               std::none_of(replaced.map.replacements().begin(), replaced.map.replacements().end(),
                            [&](const Replacement& one) { return one.before.overlaps(span); });
    };
    std::erase_if(names, [&](const NameWithin& name) {
        return std::none_of(tokens.begin(), tokens.end(),
                            [&](const Token& token) { return token.span.overlaps(name.span) && isRead(token); });
    });
    return names;
}

const std::string& accountOf(const Told& told) {
    return told.kind == Kind::Case ? told.label : told.account;
}

std::vector<std::string> namesOf(const Told& told, const WordCounts& counts) {
    std::vector<std::string> names;
    // An interviewee's label is a name, however it is written, unless it is "A01" or the like.
    const bool thing = told.kind == Kind::Organisation || told.kind == Kind::Place;
    if (told.kind == Kind::Case ? hasWord(told.label) : thing ? isNameOfThing(told.label) : isName(told.label))
        if (!told.group || !isCommonWord(told.label, counts)) names.push_back(told.label);
    for (const std::string& alias : told.aliases)
        if (isName(alias) && !isCommonWord(alias, counts) &&
            std::find(names.begin(), names.end(), alias) == names.end())
            names.push_back(alias);
    return names;
}

Key suggest(const std::vector<Told>& told, Key key, const WordCounts& counts, const SuggestionOptions& options) {
    Choice choice(told, key, options);
    std::map<std::string, std::string> ofPerson; // person -> pseudonym
    Descriptions::SpokenFor spokenFor;           // whole names come before parts
    for (const Told& one : told)
        for (const std::string& name : namesOf(one, counts))
            spokenFor.emplace(accountOf(one), fold(name));
    for (const Entry& entry : key.entries)
        for (const std::string& name : entry.names)
            spokenFor.emplace(entry.account, fold(name));
    for (const Told& one : told)
        if (const Entry* entry = find(key, one.kind, one.account, one.label); entry && !one.person.empty())
            ofPerson.emplace(one.person, entry->pseudonym);
    for (const Told& one : told) {
        std::vector<std::string> names = namesOf(one, counts);
        if (names.empty() || find(key, one.kind, one.account, names.front())) continue;
        if (isPerson(one.kind)) {
            for (std::size_t i = 0, whole = names.size(); i < whole; ++i)
                for (const std::string& part : partsOf(names[i]))
                    if (spokenFor.emplace(accountOf(one), fold(part)).second) names.push_back(part);
        }
        const auto known = one.person.empty() ? ofPerson.end() : ofPerson.find(one.person);
        Entry entry{one.kind, one.kind == Kind::Contact ? one.account : std::string(), std::move(names),
                    known == ofPerson.end() ? choice.next(one.kind) : known->second};
        if (!one.person.empty()) ofPerson.emplace(one.person, entry.pseudonym);
        key.entries.push_back(std::move(entry));
    }
    Descriptions descriptions(key, counts, choice, ofPerson, spokenFor);
    for (const Told& one : told)
        descriptions.hide(one);
    return key;
}

} // namespace kith::pseudonym
