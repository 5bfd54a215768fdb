#include "kith/study/piles.h"

#include "codebook/editing.h"
#include "coding/form_answers.h"
#include "coding/joined_codings.h"
#include "coding/passages.h"
#include "piles/pile_codings.h"

#include "kith/study/lookup.h"
#include "kith/text/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>

namespace kith::study {
namespace {

constexpr const char* ownLanguage = "en"; // a pile has one name, in whatever language its coder thinks

std::string labelOf(const Code& pile) {
    return pile.label(ownLanguage);
}

// "the pile “Helpers”", "the role “Mentor”"
std::string named(const Code& place) {
    return fmt::format("the {} “{}”", isPile(place) ? "pile" : "role", labelOf(place));
}

std::string counted(std::int64_t cards) {
    return cards == 1 ? "a passage" : fmt::format("{} passages", cards);
}

// The piles there are, and changes of what lies on them.
class Board {
public:
    explicit Board(const project::Project& project) : project_(project), codebook_(project.codebook()) {}

    [[nodiscard]] const Codebook& codebook() const { return codebook_; }
    [[nodiscard]] const Code& pile(CodeKey key) const {
        for (const Code& code : codebook_.codes)
            if (code.key == key && isPile(code)) return code;
        throw Error("This pile is not there any more.", {}, "Look at the board again.");
    }
    // A pile, or a role in use.
    [[nodiscard]] const Code& place(CodeKey key) const {
        for (const Code& code : codebook_.codes)
            if (code.key == key && code.layer == "role" && code.retired == 0) return code;
        return pile(key);
    }
    // The label without blanks around it. Throws Error for none, and for one that another pile has.
    [[nodiscard]] std::string freeLabel(const std::string& typed, CodeKey except = {}) const {
        std::string label(trim(typed));
        if (label.empty())
            throw Error("A pile needs a name.", {}, "Say in a word or two what its passages have in common.");
        for (const Code& code : codebook_.codes)
            if (isPile(code) && code.key != except && fold(labelOf(code)) == fold(label))
                throw Error(fmt::format("There is a pile “{}” already.", labelOf(code)), {},
                            "Choose another name, or join the two.");
        return label;
    }
    [[nodiscard]] Code makePile(const std::string& label) const {
        Code pile;
        pile.key = CodeKey::fresh();
        pile.layer = pileLayer;
        pile.colour = "#808080";
        pile.since = codebook_.version;
        pile.texts[ownLanguage].label = label;
        const auto isTaken = [&](const std::string& name) {
            return std::any_of(codebook_.codes.begin(), codebook_.codes.end(),
                               [&](const Code& code) { return code.name == name; });
        };
        for (int number = 1; pile.name.empty() || isTaken(pile.name); ++number)
            pile.name = fmt::format("{}.{}", pileLayer, number);
        return pile;
    }
    // One for each card that is not on the pile yet.
    [[nodiscard]] std::vector<Coding> codings(const std::vector<Card>& cards, CodeKey pile, const Coder& by) const {
        SourceNames names(project_);
        FormAnswers form(project_, codebook_, names);
        Accounts accounts(project_);
        std::set<SourceKey> sources;
        for (const Card& card : cards)
            sources.insert(card.passage.source);
        StandingCodings standing(project_, sources);
        std::vector<Coding> added;
        for (const Card& card : cards) {
            const Source& source = names.source(card.passage.source);
            mustBeCodable(source);
            Coding coding;
            coding.passage = card.passage;
            coding.code = pile;
            coding.contact = contactIn(accounts.of(source, card.passage), card);
            coding.coder = by;
            coding.codebookVersion = codebook_.version;
            if (!form.add(source, coding, standing)) continue;
            coding.key = CodingKey::fresh();
            added.push_back(std::move(coding));
        }
        return added;
    }
    // This coder's codings of the pile that are these cards.
    [[nodiscard]] std::vector<Coding> lying(const std::vector<Card>& cards, CodeKey pile, const Coder& by) const {
        using Place = std::tuple<SourceKey, std::int64_t, CodePointSpan, ContactKey>;
        std::set<Place> places;
        for (const Card& card : cards)
            places.insert({card.passage.source, card.passage.part, card.passage.span, card.contact});
        std::vector<Coding> there = project_.codingsWith(pile);
        std::erase_if(there, [&](const Coding& coding) {
            const Passage& passage = coding.passage;
            return coding.coder != by || !places.contains({passage.source, passage.part, passage.span,
                                                           coding.contact.value_or(ContactKey{})});
        });
        return there;
    }

private:
    [[nodiscard]] ContactKey contactIn(CaseKey ego, const Card& card) const {
        if (ego)
            for (const Contact& contact : project_.contactsOf(ego))
                if (contact.key == card.contact) return contact.key;
        throw Error(fmt::format("The contact of “{}” is not there any more.", card.passage.quote), {},
                    "Look at the board again.");
    }

    const project::Project& project_;
    Codebook codebook_;
};

template<class Decision>
void putAll(project::Edit& edit, const std::vector<Decision>& decisions) {
    for (const Decision& decision : decisions)
        edit.put(decision);
}

// What comes and goes when cards are put somewhere.
struct Move {
    std::vector<Coding> arriving, leaving;

    void write(project::Edit& edit) const {
        std::set<CodingKey> kept;
        for (const Coding& coding : arriving)
            kept.insert(coding.key);
        for (const Coding& coding : leaving)
            if (!kept.contains(coding.key)) edit.remove(coding.key);
        putAll(edit, arriving);
    }
};

Move moveOf(const Board& board, const std::vector<Card>& cards, CodeKey to, const Coder& by, CodeKey from) {
    Move move{board.codings(cards, to, by), {}};
    if (from) move.leaving = board.lying(cards, board.place(from).key, by);
    // What was noted with a card goes with it.
    for (Coding& coding : move.arriving)
        for (const Coding& before : move.leaving)
            if (before.passage == coding.passage && before.contact == coding.contact) {
                coding.key = before.key;
                coding.memo = before.memo;
                coding.quality = before.quality;
            }
    return move;
}

// The memos on a pile are from now on about another code.
void moveMemos(const project::Project& project, project::Edit& edit, CodeKey from, CodeKey into) {
    for (Memo memo : project.memosAbout(from.uuid)) {
        memo.aboutKey = into.uuid;
        edit.put(memo);
    }
}

// "Door openers" → "door-openers"
std::string nameFrom(const std::string& label) {
    std::string name;
    for (const char c : fold(label)) {
        const bool fits = (c & 0x80) != 0 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (fits)
            name += c;
        else if (!name.empty() && name.back() != '-')
            name += '-';
    }
    while (!name.empty() && name.back() == '-')
        name.pop_back();
    return name;
}

} // namespace

std::vector<Pile> piles(const project::Project& project, const Coder& coder) {
    const StudySnapshot snapshot = project.snapshot(project::Quotes::Leave);
    std::vector<Pile> all;
    const std::vector<Coding> codings = pileCodings(project, snapshot);
    for (const Code& code : project.codebook().codes) {
        if (!isPile(code)) continue;
        const auto cards = std::count_if(codings.begin(), codings.end(), [&](const Coding& coding) {
            return coding.code == code.key && coding.coder == coder;
        });
        all.push_back({code.key, labelOf(code), cards});
    }
    return all;
}

CodeKey newPile(project::Project& project, const std::string& label, const std::vector<Card>& cards, const Coder& by,
                CodeKey from) {
    const Board board(project);
    const Code pile = board.makePile(board.freeLabel(label));
    const Move move = moveOf(board, cards, pile.key, by, from);
    const auto count = static_cast<std::int64_t>(move.arriving.size());
    project.edit(count == 0 ? fmt::format("Made the pile “{}”", labelOf(pile))
                            : fmt::format("Made the pile “{}” of {}", labelOf(pile), counted(count)),
                 by, [&](project::Edit& edit) {
                     edit.put(pile);
                     move.write(edit);
                 });
    return pile.key;
}

std::int64_t putOnPile(project::Project& project, CodeKey key, const std::vector<Card>& cards, const Coder& by,
                       CodeKey from) {
    const Board board(project);
    const Code& place = board.place(key);
    if (from == key) return 0;
    const Move move = moveOf(board, cards, key, by, from);
    const auto count = static_cast<std::int64_t>(move.arriving.size());
    const auto moved = std::max(count, static_cast<std::int64_t>(move.leaving.size()));
    const std::string label =
        from ? fmt::format("Moved {} from {} to {}", counted(moved), named(board.place(from)), named(place))
             : fmt::format("Put {} on {}", counted(count), named(place));
    project.edit(label, by, [&](project::Edit& edit) { move.write(edit); });
    return count;
}

std::int64_t takeOffPile(project::Project& project, CodeKey key, const std::vector<Card>& cards, const Coder& by) {
    const Board board(project);
    const Code& pile = board.place(key);
    const std::vector<Coding> leaving = board.lying(cards, key, by);
    const auto count = static_cast<std::int64_t>(leaving.size());
    project.edit(fmt::format("Took {} off {}", counted(count), named(pile)), by, [&](project::Edit& edit) {
        for (const Coding& coding : leaving)
            edit.remove(coding.key);
    });
    return count;
}

void renamePile(project::Project& project, CodeKey key, const std::string& typed, const Coder& by) {
    const Board board(project);
    Code pile = board.pile(key);
    const std::string before = labelOf(pile), label = board.freeLabel(typed, key);
    if (label == before) return;
    pile.texts[ownLanguage].label = label;
    project.edit(fmt::format("Renamed the pile “{}” to “{}”", before, label), by,
                 [&](project::Edit& edit) { edit.put(pile); });
}

void joinPiles(project::Project& project, CodeKey key, const std::vector<CodeKey>& others, const Coder& by) {
    const Board board(project);
    const Code& into = board.pile(key);
    JoinedCodings joining;
    for (const Coding& coding : project.codingsWith(key))
        joining.stays(coding);
    std::vector<CodeKey> going;
    std::string names;
    for (const CodeKey other : others) {
        if (other == key || std::find(going.begin(), going.end(), other) != going.end()) continue;
        going.push_back(other);
        names += fmt::format("{}“{}”", names.empty() ? "" : ", ", labelOf(board.pile(other)));
        for (const Coding& coding : project.codingsWith(other))
            joining.comes(coding, key, board.codebook().version);
    }
    if (going.empty())
        throw Error(fmt::format("It is not said what to join with “{}”.", labelOf(into)), {}, "Choose another pile.");
    project.edit(fmt::format("Joined the piles {} with “{}”", names, labelOf(into)), by, [&](project::Edit& edit) {
        joining.write(project, edit);
        for (const CodeKey other : going) {
            moveMemos(project, edit, other, key);
            edit.remove(other);
        }
    });
}

void removePile(project::Project& project, CodeKey key, const Coder& by) {
    const Board board(project);
    const Code& pile = board.pile(key);
    const std::vector<Coding> lying = project.codingsWith(key);
    for (const Coding& coding : lying)
        if (coding.coder != by)
            throw Error(fmt::format("{} has put passages on the pile “{}”.", coding.coder, labelOf(pile)), {},
                        "Take your own off it, or join the pile with another one.");
    project.edit(fmt::format("Removed the pile “{}”", labelOf(pile)), by, [&](project::Edit& edit) {
        for (const Coding& coding : lying)
            edit.remove(coding.key);
        edit.remove(key);
    });
}

std::int64_t mapPile(project::Project& project, CodeKey key, const std::string& role, const Coder& by) {
    const Board board(project);
    const Code& pile = board.pile(key);
    const Code into = findCode(board.codebook(), role);
    if (into.layer != "role")
        throw Error(fmt::format("{} is no role.", into.name), {}, "Choose a code of the layer \"role\".");
    JoinedCodings joining;
    for (const Coding& coding : project.codingsWith(into.key))
        joining.stays(coding);
    const std::vector<Coding> lying = project.codingsWith(key);
    for (const Coding& coding : lying)
        joining.comes(coding, into.key, board.codebook().version);
    const auto count = static_cast<std::int64_t>(lying.size());
    project.edit(fmt::format("Mapped the pile “{}” ({}) to {}", labelOf(pile), counted(count), into.name), by,
                 [&](project::Edit& edit) {
                     joining.write(project, edit);
                     moveMemos(project, edit, key, into.key);
                     edit.remove(key);
                 });
    return count;
}

std::string makeRole(project::Project& project, CodeKey key, const std::string& typed, const std::string& definition,
                     const Coder& by, const std::string& language) {
    CodebookEditing editing(project);
    const Board board(project);
    const Code before = board.pile(key);
    const std::string label = trim(typed).empty() ? labelOf(before) : std::string(trim(typed));
    Code role = before;
    role.name = "role." + nameFrom(label);
    role.layer = "role";
    role.origin = Origin::Interview;
    role.texts.clear();
    role.texts[language].label = label;
    role.texts[language].brief = trim(definition);
    editing.mustBeFree(role.name);
    // It keeps its key, and with it its codings and memos.
    std::erase_if(editing.codes(), [&](const Code& code) { return code.key == key; });
    editing.insert(role);
    std::vector<Coding> codings = project.codingsWith(key);
    for (Coding& coding : codings)
        coding.codebookVersion = editing.version();
    const std::vector<Recoding> recodings = recodingsFor(project, {role});
    editing.commit(project, fmt::format("Made the role {} of the pile “{}”", role.name, labelOf(before)), by,
                   [&](project::Edit& edit) {
                       putAll(edit, codings);
                       putAll(edit, recodings);
                   });
    return role.name;
}

} // namespace kith::study
