// Several contacts become one, and one becomes two; what was decided about them goes along.
#include "coding/standing_codings.h"
#include "contacts/choice.h"
#include "piles/pile_codings.h"

#include "kith/study/people.h"
#include "kith/text/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace kith::study {
namespace {

// Moves everything that was decided about some contacts to another one.
class Moving {
public:
    Moving(project::Edit& edit, const StudySnapshot& snapshot, ContactKey into, const std::set<ContactKey>& from)
        : edit_(edit), snapshot_(snapshot), into_(into), from_(from) {}

    void moveAll() {
        moveCodings();
        for (MentionDecision decision : snapshot_.mentionDecisions)
            if (decision.contact && from_.contains(*decision.contact)) {
                decision.contact = into_;
                edit_.put(decision);
            }
        for (TieChange change : snapshot_.changes)
            if (from_.contains(change.contact)) {
                change.contact = into_;
                edit_.put(change);
            }
        moveRatings();
        moveTies();
        moveMemberships();
        for (Memo memo : snapshot_.memos)
            if (from_.contains(ContactKey{memo.aboutKey})) {
                memo.aboutKey = into_.uuid;
                edit_.put(memo);
            }
    }

private:
    // Where a coder said the same of both at one place, once is enough.
    void moveCodings() {
        using Said = std::tuple<CodingIdentity, std::string, std::string>;
        const auto said = [](const Coding& coding) { return Said{identityOf(coding), coding.quality, coding.memo}; };
        std::set<Said> standing;
        for (const Coding& coding : snapshot_.codings)
            if (coding.contact == into_) standing.insert(said(coding));
        for (Coding coding : snapshot_.codings) {
            if (!coding.contact || !from_.contains(*coding.contact)) continue;
            coding.contact = into_;
            if (standing.insert(said(coding)).second)
                edit_.put(coding);
            else
                edit_.remove(coding.key);
        }
    }

    void moveRatings() {
        std::set<std::pair<Coder, std::string>> rated;
        for (const TieRating& rating : snapshot_.ratings)
            if (rating.contact == into_) rated.insert({rating.coder, rating.wave});
        for (TieRating rating : snapshot_.ratings) {
            if (!from_.contains(rating.contact) || !rated.insert({rating.coder, rating.wave}).second) continue;
            rating.contact = into_;
            edit_.put(rating);
        }
    }

    void moveTies() {
        const auto now = [&](ContactKey contact) { return from_.contains(contact) ? into_ : contact; };
        const auto moves = [&](const ContactTie& tie) { return from_.contains(tie.a) || from_.contains(tie.b); };
        std::set<std::tuple<ContactKey, ContactKey, Coder>> judged;
        const auto judge = [&](const ContactTie& tie) {
            return judged.insert({std::min(tie.a, tie.b), std::max(tie.a, tie.b), tie.coder}).second;
        };
        for (const ContactTie& tie : snapshot_.contactTies)
            if (!moves(tie)) judge(tie);
        for (ContactTie tie : snapshot_.contactTies) {
            if (!moves(tie)) continue;
            tie.a = now(tie.a);
            tie.b = now(tie.b);
            if (tie.a != tie.b && judge(tie)) edit_.put(tie);
        }
    }

    void moveMemberships() {
        for (Contact group : snapshot_.contacts) {
            if (group.key == into_ || from_.contains(group.key)) continue;
            std::vector<ContactKey> members;
            for (const ContactKey member : group.members) {
                const ContactKey now = from_.contains(member) ? into_ : member;
                if (std::find(members.begin(), members.end(), now) == members.end()) members.push_back(now);
            }
            if (members == group.members) continue;
            group.members = std::move(members);
            edit_.put(group);
        }
    }

    project::Edit& edit_;
    const StudySnapshot& snapshot_;
    ContactKey into_;
    const std::set<ContactKey>& from_;
};

// What `into` says of itself holds; where it says nothing, the other's holds.
void complete(Contact& into, const Contact& other, const std::set<ContactKey>& merged) {
    addAlias(into, other.label);
    for (const std::string& alias : other.aliases)
        addAlias(into, alias);
    if (into.organisation.empty()) into.organisation = other.organisation;
    if (into.visibility == Visibility::Unknown) into.visibility = other.visibility;
    if (!into.person) into.person = other.person;
    for (const ContactKey member : other.members)
        if (!merged.contains(member) &&
            std::find(into.members.begin(), into.members.end(), member) == into.members.end())
            into.members.push_back(member);
}

// `others` are the names they were called by, for the history.
void merge(project::Project& project, const Case& ego, ChosenContact one, std::vector<ChosenContact> merged,
           const std::vector<std::string>& others, const Coder& by) {
    if (merged.empty())
        throw Error("It is not said which contacts to merge.", {}, "Name the one that stays and then the others.");
    std::set<ContactKey> from;
    for (const ChosenContact& other : merged)
        from.insert(other.contact.key);
    for (const ChosenContact& other : merged) {
        std::set<ContactKey> all = from;
        all.insert(one.contact.key);
        complete(one.contact, other.contact, all);
    }
    std::erase_if(one.contact.members, [&](ContactKey member) { return from.contains(member); });
    if (!one.contact.members.empty()) one.contact.kind = ContactKind::Group;
    StudySnapshot snapshot = project.snapshot(project::Quotes::Leave);
    addPiles(project, snapshot);
    project.edit(fmt::format("Merged {} of {} into {}", fmt::join(others, ", "), ego.label, one.contact.label), by,
                 [&](project::Edit& edit) {
                     put(edit, one, by);
                     Moving(edit, snapshot, one.contact.key, from).moveAll();
                     for (ChosenContact& other : merged) {
                         const ContactKey before = other.contact.key;
                         other.contact.key = one.contact.key;
                         if (!other.isNew)
                             edit.remove(before);
                         else
                             for (const MentionDecision& decision : confirmedMentions(other, by))
                                 edit.put(decision);
                     }
                 });
}

} // namespace

void mergeContacts(project::Project& project, const std::string& ego, const std::string& into,
                   const std::vector<std::string>& others, const Coder& by) {
    ContactChoice choice(project, ego);
    const ChosenContact one = choice.find(into);
    std::vector<ChosenContact> merged;
    for (const std::string& typed : others) {
        ChosenContact other = choice.find(typed);
        // A suggestion gets a key each time that it is looked up.
        const bool same =
            other.isNew && one.isNew ? other.contact.label == one.contact.label : other.contact.key == one.contact.key;
        if (same)
            throw Error(fmt::format("\"{}\" and \"{}\" are the same contact.", into, typed), {}, "Name the other one.");
        const bool twice = std::any_of(merged.begin(), merged.end(), [&](const ChosenContact& known) {
            return known.contact.label == other.contact.label;
        });
        if (!twice) merged.push_back(std::move(other));
    }
    merge(project, choice.ego(), one, std::move(merged), others, by);
}

void mergeContacts(project::Project& project, const AccountPeople& people, std::size_t into,
                   const std::vector<std::size_t>& others, const Coder& by) {
    ContactChoice choice(project, people);
    const ChosenContact one = choice.at(into);
    std::vector<ChosenContact> merged;
    std::vector<std::string> names;
    for (const std::size_t other : std::set(others.begin(), others.end())) {
        if (other == into) continue;
        merged.push_back(choice.at(other));
        names.push_back(merged.back().contact.label);
    }
    merge(project, choice.ego(), one, std::move(merged), names, by);
}

namespace {

std::vector<std::string> foldedWords(const std::string& utf8) {
    const Text text = Text::normalise(utf8);
    std::vector<std::string> folded;
    for (const Word& word : words(text))
        folded.push_back(fold(text.quote(text.toCodePoints(word.span))));
    return folded;
}

// Which of two sets of names words say. A longer name counts before a shorter one inside it: "Jan de Vries" is not
// "Jan".
class NamesSaid {
public:
    NamesSaid(const std::vector<std::string>& staying, const std::vector<std::string>& leaving) {
        for (const std::string& name : staying)
            add(name, false);
        for (const std::string& name : leaving)
            add(name, true);
    }
    [[nodiscard]] bool onlyLeaving(const std::string& utf8) const {
        const std::vector<std::string> said = foldedWords(utf8);
        bool leaves = false;
        for (std::size_t at = 0; at < said.size();) {
            const auto name = nameAt(said, at);
            if (name == names_.end()) {
                ++at;
                continue;
            }
            if (!name->second) return false;
            leaves = true;
            at += name->first.size();
        }
        return leaves;
    }

private:
    using Names = std::map<std::vector<std::string>, bool>; // folded words -> leaving
    void add(const std::string& name, bool leaves) {
        if (auto folded = foldedWords(name); !folded.empty()) names_[std::move(folded)] = leaves;
    }
    [[nodiscard]] Names::const_iterator nameAt(const std::vector<std::string>& said, std::size_t at) const {
        auto longest = names_.end();
        for (auto name = names_.begin(); name != names_.end(); ++name) {
            const std::vector<std::string>& wanted = name->first;
            const bool there = at + wanted.size() <= said.size() &&
                               std::equal(wanted.begin(), wanted.end(), said.begin() + static_cast<std::ptrdiff_t>(at));
            if (there && (longest == names_.end() || wanted.size() > longest->first.size())) longest = name;
        }
        return longest;
    }
    Names names_;
};

void split(project::Project& project, const ContactChoice& choice, ChosenContact chosen,
           const std::vector<std::string>& aliases, const std::string& label, const Coder& by) {
    Contact& contact = chosen.contact;
    if (aliases.empty())
        throw Error("It is not said which names become a contact of their own.", {}, "Name them with --alias.");
    choice.mustBeFree(label);
    Contact apart;
    apart.key = ContactKey::fresh();
    apart.ego = contact.ego;
    apart.label = trim(label);
    apart.kind = contact.kind;
    for (const std::string& alias : aliases) {
        const auto known = std::find(contact.aliases.begin(), contact.aliases.end(), alias);
        if (known == contact.aliases.end())
            throw Error(fmt::format("\"{}\" is no other name of \"{}\".", alias, contact.label), {},
                        contact.aliases.empty()
                            ? "It has none; add one with 'kith contacts describe --alias'."
                            : fmt::format("Its other names are: {}.", fmt::join(contact.aliases, "; ")));
        contact.aliases.erase(known);
        addAlias(apart, alias);
    }
    if (contact.label == apart.label)
        throw Error(fmt::format("Both would be called \"{}\".", apart.label), {},
                    "Choose another name for the new contact.");
    std::vector<std::string> staying = contact.aliases;
    staying.push_back(contact.label);
    const NamesSaid names(staying, aliases);
    StudySnapshot snapshot = project.snapshot(project::Quotes::Read);
    addPiles(project, snapshot);
    project.edit(fmt::format("Split {} off {} of {}", apart.label, contact.label, choice.ego().label), by,
                 [&](project::Edit& edit) {
                     edit.put(contact);
                     edit.put(apart);
                     const auto move = [&](auto decision) {
                         if (decision.contact != contact.key || !names.onlyLeaving(decision.passage.quote)) return;
                         decision.contact = apart.key;
                         edit.put(decision);
                     };
                     for (const Coding& coding : snapshot.codings)
                         move(coding);
                     for (const MentionDecision& decision : snapshot.mentionDecisions)
                         move(decision);
                     if (!chosen.isNew) return;
                     for (MentionDecision decision : confirmedMentions(chosen, by)) {
                         if (names.onlyLeaving(decision.passage.quote)) decision.contact = apart.key;
                         edit.put(decision);
                     }
                 });
}

} // namespace

void splitContact(project::Project& project, const std::string& ego, const std::string& typed,
                  const std::vector<std::string>& aliases, const std::string& label, const Coder& by) {
    ContactChoice choice(project, ego);
    const ChosenContact chosen = choice.findWithMentions(typed);
    split(project, choice, chosen, aliases, label, by);
}

void splitContact(project::Project& project, const AccountPeople& people, std::size_t contact,
                  const std::vector<std::string>& aliases, const std::string& label, const Coder& by) {
    ContactChoice choice(project, people);
    const ChosenContact chosen = choice.at(contact);
    split(project, choice, chosen, aliases, label, by);
}

} // namespace kith::study
