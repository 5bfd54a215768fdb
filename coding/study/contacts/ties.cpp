#include "kith/study/ties.h"

#include "coding/passages.h"
#include "contacts/planned.h"

#include "kith/text/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

namespace kith::study {
namespace {

// The wave of its ratings that egograms show ("10" is later than "9").
std::string latestWaveOf(ContactKey contact, const StudySnapshot& snapshot) {
    std::string latest;
    for (const TieRating& rating : snapshot.ratings)
        if (rating.contact == contact &&
            std::tuple(rating.wave.size(), rating.wave) > std::tuple(latest.size(), latest))
            latest = rating.wave;
    return latest;
}

// A contact with what is decided about its ties.
class Rated {
public:
    Rated(const project::Project& project, ContactKey key)
        : project_(project), snapshot_(project.snapshot(project::Quotes::Read)) {
        contact_ = &find(key);
    }

    const Contact& find(ContactKey key) const {
        for (const Contact& contact : snapshot_.contacts)
            if (contact.key == key) return contact;
        throw Error("This contact is not there any more, or its account may not be analysed.", {},
                    "Look at the account again.");
    }
    [[nodiscard]] const StudySnapshot& snapshot() const { return snapshot_; }
    [[nodiscard]] const Contact& contact() const { return *contact_; }
    // "Joris of Lies"
    [[nodiscard]] std::string name() const { return fmt::format("{} of {}", contact_->label, egoLabel()); }
    [[nodiscard]] std::string egoLabel() const {
        for (const Case& ego : snapshot_.cases)
            if (ego.key == contact_->ego) return ego.label;
        return {};
    }
    [[nodiscard]] std::optional<TieRating> rating(const Coder& by, const std::string& wave) const {
        for (const TieRating& rating : snapshot_.ratings)
            if (rating.contact == contact_->key && rating.coder == by && rating.wave == wave) return rating;
        return std::nullopt;
    }
    [[nodiscard]] std::string latestWave() const { return latestWaveOf(contact_->key, snapshot_); }
    void mustBeTold(const std::optional<Passage>& passage) const {
        if (!passage) return;
        const SourceNames names(project_);
        const Source& source = names.source(passage->source);
        mustBeCodable(source);
        if (const CaseKey teller = Accounts(project_).of(source, *passage); teller && teller != contact_->ego)
            throw Error(fmt::format("The passage stands in another account than {}'s.", egoLabel()), {},
                        "Choose words of the account that tells of the contact.");
    }

private:
    const project::Project& project_;
    StudySnapshot snapshot_;
    const Contact* contact_ = nullptr;
};

bool saysNothing(const TieRating& rating) {
    return rating.strength == Strength::Unknown && rating.duration == Duration::Unknown &&
           rating.intensity == Intensity::Unknown;
}

// "strong, lasting, intense"
std::string wordsOf(const TieRating& rating) {
    std::string words;
    for (const std::string_view word :
         {toString(rating.strength), toString(rating.duration), toString(rating.intensity)})
        if (!word.empty()) words += fmt::format("{}{}", words.empty() ? "" : ", ", word);
    return words;
}

PlannedEdit planned(const std::optional<TieRating>& before, const TieRating& rating, const std::string& label) {
    if (before == rating || (!before && saysNothing(rating))) return {};
    return {label, [rating](project::Edit& edit) {
                if (saysNothing(rating))
                    edit.remove(rating);
                else
                    edit.put(rating);
            }};
}

} // namespace

void carryOut(project::Project& project, const PlannedEdit& planned, const Coder& by) {
    if (planned.write) project.edit(planned.label, by, planned.write);
}

void rateTie(project::Project& project, ContactKey contact, const TieWish& wish, const Coder& by) {
    const Rated rated(project, contact);
    const std::optional<TieRating> before = rated.rating(by, wish.wave);
    TieRating rating = before.value_or(TieRating{});
    rating.contact = contact;
    rating.coder = by;
    rating.wave = wish.wave;
    if (wish.strength) rating.strength = *wish.strength;
    if (wish.duration) rating.duration = *wish.duration;
    if (wish.intensity) rating.intensity = *wish.intensity;
    if (wish.passage) rating.passage = wish.passage;
    rated.mustBeTold(wish.passage);
    if (!before && saysNothing(rating))
        throw Error("Nothing is rated.", {}, "Choose a strength, a duration or an intensity.");
    carryOut(project,
             planned(before, rating,
                     saysNothing(rating) ? fmt::format("Took the rating of {} away", rated.name())
                                         : fmt::format("Rated {}: {}", rated.name(), wordsOf(rating))),
             by);
}

void rateTies(project::Project& project, const std::vector<ContactKey>& contacts, const TieWish& wish,
              const Coder& by) {
    if (contacts.empty()) throw Error("It is not said which contacts are meant.", {}, "Choose at least one.");
    if (wish.passage) throw Error("A passage speaks for one tie.", {}, "Rate the contact that it is about by itself.");
    const StudySnapshot snapshot = project.snapshot(project::Quotes::Read);
    const std::set<ContactKey> keys(contacts.begin(), contacts.end());
    std::vector<TieRating> ratings;
    std::string first;
    for (const Contact& contact : snapshot.contacts) {
        if (!keys.contains(contact.key)) continue;
        if (first.empty()) first = contact.label;
        TieRating rating;
        rating.contact = contact.key;
        rating.coder = by;
        rating.wave = wish.wave.empty() ? latestWaveOf(contact.key, snapshot) : wish.wave;
        for (const TieRating& known : snapshot.ratings)
            if (known.contact == contact.key && known.coder == by && known.wave == rating.wave) rating = known;
        if (wish.strength) rating.strength = *wish.strength;
        if (wish.duration) rating.duration = *wish.duration;
        if (wish.intensity) rating.intensity = *wish.intensity;
        ratings.push_back(std::move(rating));
    }
    if (ratings.size() < keys.size())
        throw Error(fmt::format("{} of these contacts {} not there any more, or may not be analysed.",
                                keys.size() - ratings.size(), keys.size() - ratings.size() == 1 ? "is" : "are"),
                    {}, "Look at the list of contacts again.");
    TieRating said;
    said.strength = wish.strength.value_or(Strength::Unknown);
    said.duration = wish.duration.value_or(Duration::Unknown);
    said.intensity = wish.intensity.value_or(Intensity::Unknown);
    const std::string whom = ratings.size() == 1 ? first : fmt::format("{} contacts", ratings.size());
    const std::string label = saysNothing(said) ? fmt::format("Took a rating of {} away", whom)
                                                : fmt::format("Rated {}: {}", whom, wordsOf(said));
    project.edit(label, by, [&](project::Edit& edit) {
        for (const TieRating& rating : ratings) {
            const bool known = std::any_of(snapshot.ratings.begin(), snapshot.ratings.end(), [&](const TieRating& one) {
                return one.contact == rating.contact && one.coder == by && one.wave == rating.wave;
            });
            if (!saysNothing(rating))
                edit.put(rating);
            else if (known)
                edit.remove(rating);
        }
    });
}

PlannedEdit plannedLayer(const project::Project& project, ContactKey contact, Layer layer, const Coder& by,
                         const std::optional<std::string>& wave) {
    const Rated rated(project, contact);
    const std::string when = wave.value_or(rated.latestWave());
    const std::optional<TieRating> before = rated.rating(by, when);
    TieRating rating = before.value_or(TieRating{});
    rating.contact = contact;
    rating.coder = by;
    rating.wave = when;
    rating.duration = Duration::Unknown;
    rating.intensity = Intensity::Unknown;
    if (layer == Layer::Unclassified) {
        if (!before)
            for (const TieRating& other : rated.snapshot().ratings)
                if (other.contact == contact && other.wave == when)
                    throw Error(fmt::format("{} rated {}.", other.coder, rated.name()), {},
                                "Only that coder can take the rating away; rate it otherwise under your own name.");
        return planned(before, rating, fmt::format("Took {} out of the layers", rated.name()));
    }
    for (const Duration duration : {Duration::Lasting, Duration::Passing})
        for (const Intensity intensity : {Intensity::Intense, Intensity::Slight})
            if (layerOf(duration, intensity) == layer) {
                rating.duration = duration;
                rating.intensity = intensity;
            }
    return planned(before, rating, fmt::format("Placed {} in {}", rated.name(), toString(layer)));
}

void placeInLayer(project::Project& project, ContactKey contact, Layer layer, const Coder& by,
                  const std::optional<std::string>& wave) {
    carryOut(project, plannedLayer(project, contact, layer, by, wave), by);
}

void setContactTie(project::Project& project, ContactKey a, ContactKey b, TieStatus status,
                   const std::optional<Passage>& passage, const Coder& by) {
    if (a == b) throw Error("A contact has no tie with itself.", {}, "Choose two contacts.");
    const Rated rated(project, a);
    const Contact& other = rated.find(b);
    if (other.ego != rated.contact().ego)
        throw Error(fmt::format("{} and {} are contacts in two accounts.", rated.contact().label, other.label), {},
                    "Choose two contacts of one account.");
    rated.mustBeTold(passage);
    std::optional<ContactTie> before;
    Coder judge;
    for (const ContactTie& tie : rated.snapshot().contactTies) {
        if (std::minmax(tie.a, tie.b) != std::minmax(a, b)) continue;
        if (tie.coder == by)
            before = tie;
        else if (judge.empty())
            judge = tie.coder;
    }
    const std::string pair = fmt::format("{} and {} ({})", rated.contact().label, other.label, rated.egoLabel());
    if (status == TieStatus::NotAsked) {
        if (!before && !judge.empty())
            throw Error(fmt::format("{} judged the tie between {}.", judge, pair), {},
                        "Only that coder can take it back; judge otherwise under your own name.");
        if (before)
            project.edit(fmt::format("Took back the tie between {}", pair), by,
                         [&](project::Edit& edit) { edit.remove(*before); });
        return;
    }
    ContactTie tie{a, b, status, by, passage};
    if (!passage && before && before->status == status) tie.passage = before->passage;
    if (before && before->status == tie.status && before->passage == tie.passage) return;
    project.edit(fmt::format("{} between {}", status == TieStatus::Tie ? "Tie" : "No tie", pair), by,
                 [&](project::Edit& edit) { edit.put(tie); });
}

ChangeKey addTieChange(project::Project& project, ContactKey contact, const ChangeWish& wish, const Coder& by) {
    const Rated rated(project, contact);
    if (wish.from == wish.to && wish.from != Layer::Unclassified)
        throw Error(fmt::format("From {} to {} is no change.", toString(wish.from), toString(wish.to)), {},
                    "Choose two layers.");
    rated.mustBeTold(wish.passage);
    TieChange change;
    change.key = ChangeKey::fresh();
    change.contact = contact;
    change.coder = by;
    change.from = wish.from;
    change.to = wish.to;
    change.intention = wish.intention;
    change.when = trim(wish.when);
    change.passage = wish.passage;
    project.edit(fmt::format("Noted a change of {}: {} to {}", rated.name(), toString(wish.from), toString(wish.to)),
                 by, [&](project::Edit& edit) { edit.put(change); });
    return change.key;
}

void removeTieChange(project::Project& project, ChangeKey key, const Coder& by) {
    for (const TieChange& change : project.snapshot(project::Quotes::Leave).changes) {
        if (change.key != key) continue;
        if (change.coder != by)
            throw Error(fmt::format("{} noted this change.", change.coder), {}, "Only that coder can remove it.");
        const Rated rated(project, change.contact);
        project.edit(fmt::format("Removed a change of {}", rated.name()), by,
                     [&](project::Edit& edit) { edit.remove(key); });
        return;
    }
    throw Error("This change is not there any more.", {}, "Look at the contact again.");
}

} // namespace kith::study
