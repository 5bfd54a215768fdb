#include "people/review_effort.h"

#include "parallel.h"

#include "kith/study/people.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace kith::study {
namespace {

std::int64_t shared(CodePointSpan a, CodePointSpan b) {
    return std::min(a.end.value, b.end.value) - std::max(a.begin.value, b.begin.value);
}

// The decided contact that a place speaks of, by the mention that it shares most words with.
class Truth {
public:
    Truth(const AccountPeople& decided, const std::vector<Contact>& contacts) {
        for (const PlacedMention& mention : decided.mentions) {
            if (mention.kind == MentionKind::Pronoun) continue;
            Place place{mention.passage, std::nullopt};
            if (mention.contact)
                if (const std::optional<Contact>& known = decided.contacts[*mention.contact].decided)
                    for (std::size_t c = 0; c < contacts.size(); ++c)
                        if (contacts[c].key == known->key) place.contact = c;
            places_[{place.passage.source, place.passage.part}].push_back(std::move(place));
        }
    }
    [[nodiscard]] std::optional<std::size_t> contactAt(const Passage& passage) const {
        const auto there = places_.find({passage.source, passage.part});
        if (there == places_.end()) return std::nullopt;
        const Place* best = nullptr;
        double most = 0.5;
        for (const Place& place : there->second) {
            const std::int64_t both = shared(place.passage.span, passage.span);
            if (both <= 0) continue;
            const auto either = static_cast<double>(place.passage.span.length() + passage.span.length() - both);
            if (const double overlap = static_cast<double>(both) / either; overlap >= most) {
                most = overlap;
                best = &place;
            }
        }
        return best ? best->contact : std::nullopt;
    }

private:
    struct Place {
        Passage passage;
        std::optional<std::size_t> contact;
    };
    std::map<std::pair<SourceKey, std::int64_t>, std::vector<Place>> places_;
};

// What is known of the contacts of one case, and what its review takes.
struct Reviewed {
    Case ego;
    Suggesting::Account account;
    AccountPeople suggested;
    Effort untaught;
    std::optional<Effort> taught;
};

// What the review of a case teaches: its contacts, its decisions, and the suggestions that turn out to be nobody.
void teach(Teaching& teaching, const Reviewed& reviewed) {
    for (const Contact& contact : reviewed.account.contacts)
        teaching.contact(contact);
    for (const Suggesting::Told& told : reviewed.account.texts) {
        std::vector<MentionDecision> decisions;
        for (const std::size_t suggestion : reviewed.untaught.rejected)
            for (const std::size_t m : reviewed.suggested.contacts[suggestion].mentions) {
                const PlacedMention& mention = reviewed.suggested.mentions[m];
                if (mention.kind != MentionKind::Pronoun && mention.passage.source == told.source->key &&
                    mention.passage.part == told.part)
                    decisions.push_back({mention.passage, Verdict::Rejected, std::nullopt, {}});
            }
        teaching.text(told.text, decisions);
    }
}

// How many suggestions a review is shown.
std::size_t specific(const AccountPeople& suggested) {
    return static_cast<std::size_t>(std::count_if(suggested.contacts.begin(), suggested.contacts.end(),
                                                  [](const Suggestion& one) { return !one.general; }));
}

bool wasDecidedOn(const Suggesting::Account& account) {
    return !account.texts.empty() && std::any_of(account.contacts.begin(), account.contacts.end(),
                                                 [](const Contact& contact) { return !contact.fromForm; });
}

} // namespace

Effort effortOf(const AccountPeople& suggested, const AccountPeople& decided, const std::vector<Contact>& contacts) {
    const Truth truth(decided, contacts);
    Effort effort;
    struct Made {
        int parts = 0;          // suggestions, or parts of them, that are this contact
        bool called = false;    // one of them has its name
        bool fromSplit = false; // one of them is what stays of a suggestion, or is split off it
        bool splitOff = false;  // one of them was named when it was split off
    };
    std::vector<Made> made(contacts.size());
    for (std::size_t s = 0; s < suggested.contacts.size(); ++s) {
        const Suggestion& suggestion = suggested.contacts[s];
        std::map<std::size_t, int> speaksOf;
        for (const std::size_t m : suggestion.mentions)
            if (suggested.mentions[m].kind != MentionKind::Pronoun)
                if (const auto contact = truth.contactAt(suggested.mentions[m].passage)) ++speaksOf[*contact];
        if (speaksOf.empty() && suggestion.general) continue; // nobody needs to look at it
        if (speaksOf.empty()) {
            ++effort.reject;
            effort.rejected.push_back(s);
            continue;
        }
        // What stays is the contact that is called like it, else the one spoken of most.
        std::size_t stays = speaksOf.begin()->first;
        const auto isCalled = [&](std::size_t contact) { return contacts[contact].label == suggestion.label; };
        for (const auto& [contact, mentions] : speaksOf)
            if (isCalled(contact) || (!isCalled(stays) && mentions > speaksOf.at(stays))) stays = contact;
        effort.split += static_cast<int>(speaksOf.size()) - 1;
        for (const auto& [contact, mentions] : speaksOf) {
            Made& one = made[contact];
            ++one.parts;
            one.called = one.called || (contact == stays && isCalled(contact));
            one.fromSplit = one.fromSplit || speaksOf.size() > 1;
            one.splitOff = one.splitOff || contact != stays;
        }
    }
    for (const Made& one : made) {
        if (one.parts == 0) {
            ++effort.add;
            continue;
        }
        effort.merge += one.parts - 1;
        if (one.parts == 1 && !one.fromSplit) ++effort.confirm;
        if (!one.called && !one.splitOff) ++effort.rename;
    }
    return effort;
}

Table reviewEffort(const project::Project& project, const EffortOptions& options, const Job& job) {
    Table table;
    table.id = "review-effort";
    table.title = "Decisions that a review of the suggested contacts takes";
    const auto count = [](const char* id, const char* heading) { return Column{id, heading, ColumnKind::Count}; };
    table.columns = {{"case", "Case"},
                     count("contacts", "Contacts"),
                     count("suggestions", "Suggestions"),
                     count("confirm", "Confirm"),
                     count("reject", "Reject"),
                     count("merge", "Merge"),
                     count("split", "Split"),
                     count("rename", "Rename"),
                     count("add", "Add"),
                     count("decisions", "Decisions"),
                     count("taught", "After the first")};
    const Suggesting suggesting(project, options.language);
    std::vector<Reviewed> all;
    for (const Case& ego : project.cases()) {
        if (formPlace(ego.key.uuid)) continue; // who filled in a form named the contacts on it
        job.check();
        Suggesting::Account account = suggesting.read(ego);
        if (wasDecidedOn(account)) all.push_back({ego, std::move(account), {}, {}, {}});
    }
    const auto untaught = [&](std::size_t i) { return suggesting.findUndecided(all[i].account, {}); };
    inOrder(all.size(), untaught, [&](std::size_t i, AccountPeople&& suggestions) {
        job.check();
        job.report({"Finding people", static_cast<std::int64_t>(i + 1), static_cast<std::int64_t>(2 * all.size())});
        all[i].suggested = std::move(suggestions);
        all[i].untaught = effortOf(all[i].suggested, suggesting.find(all[i].account), all[i].account.contacts);
    });
    const std::size_t teachers = std::min(static_cast<std::size_t>(std::max(options.teachers, 0)), all.size());
    Teaching teaching;
    for (std::size_t i = 0; i < teachers; ++i)
        teach(teaching, all[i]);
    const Suggesting::Lessons lessons = Suggesting::lessonsOf(teaching);
    inOrder(
        all.size() - teachers,
        [&](std::size_t i) { return suggesting.findUndecided(all[teachers + i].account, lessons); },
        [&](std::size_t i, AccountPeople&& suggestions) {
            Reviewed& reviewed = all[teachers + i];
            job.check();
            reviewed.taught = effortOf(suggestions, suggesting.find(reviewed.account), reviewed.account.contacts);
        });
    int without = 0, with = 0, rejectedWithout = 0, rejectedWith = 0;
    for (const Reviewed& reviewed : all) {
        const Effort& effort = reviewed.untaught;
        const auto number = [](auto value) { return Cell(static_cast<std::int64_t>(value)); };
        table.rows.push_back({reviewed.ego.label, number(reviewed.account.contacts.size()),
                              number(specific(reviewed.suggested)), number(effort.confirm), number(effort.reject),
                              number(effort.merge), number(effort.split), number(effort.rename), number(effort.add),
                              number(effort.all()), reviewed.taught ? number(reviewed.taught->all()) : Cell()});
        if (!reviewed.taught) continue;
        without += effort.all();
        with += reviewed.taught->all();
        rejectedWithout += effort.reject;
        rejectedWith += reviewed.taught->reject;
    }
    if (all.empty()) {
        table.notes = {"No contacts of interviews are decided on yet: 'kith contacts' decides."};
        return table;
    }
    table.notes.push_back("The contacts that were decided on are taken as right; a suggestion that speaks of none of "
                          "them is rejected.");
    if (teachers < all.size())
        table.notes.push_back(fmt::format(
            "The other {} after the first {}: {} decisions as they were, {} after what those teach ({} and {} of them "
            "rejections).",
            all.size() - teachers, teachers, without, with, rejectedWithout, rejectedWith));
    return table;
}

} // namespace kith::study
