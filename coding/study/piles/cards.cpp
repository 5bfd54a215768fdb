#include "coding/passages.h"
#include "people/sentence_around.h"
#include "piles/named_in.h"
#include "piles/pile_codings.h"

#include "kith/model/individuation.h"
#include "kith/study/lookup.h"
#include "kith/study/piles.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <unordered_map>

namespace kith::study {
namespace {

using Place = std::tuple<std::int64_t, CodePointSpan, ContactKey>; // part, span, contact

// The cards of one source, in the making.
class CardsOfSource {
public:
    CardsOfSource(const project::Project& project, const Source& source) : project_(project), source_(source) {}

    // A passage that the coder sorted: as it stands.
    Card& sorted(const Passage& passage, ContactKey contact) {
        const auto [place, isNew] = cards_.try_emplace({passage.part, passage.span, contact});
        if (isNew) fill(place->second, passage.part, passage.span, contact);
        return place->second;
    }
    // The sentence around a passage, unless a card touches it.
    void add(const Passage& passage, ContactKey contact) {
        read(passage.part);
        const project::StoredTurn* turn = turnAt(turns_, passage.span);
        const CodePointSpan sentence = turn ? sentences_->around(turn->turn.words, passage.span) : passage.span;
        for (const auto& [place, card] : cards_)
            if (card.contact == contact && card.passage.part == passage.part && card.passage.span.overlaps(sentence))
                return;
        fill(cards_[{passage.part, sentence, contact}], passage.part, sentence, contact);
    }
    [[nodiscard]] std::map<Place, Card>& cards() { return cards_; }
    // Where the card speaks of its contact; `confirmed`: passages that somebody confirmed to be about the contact.
    [[nodiscard]] std::vector<CodePointSpan> mentions(const Card& card, const Contact& contact,
                                                      const std::vector<const Passage*>& confirmed) {
        read(card.passage.part);
        std::vector<CodePointSpan> all = namedIn(text_, card.passage.span, contact);
        for (const Passage* passage : confirmed)
            if (passage->source == source_.key && passage->part == card.passage.part)
                all.push_back({std::max(passage->span.begin, card.passage.span.begin),
                               std::min(passage->span.end, card.passage.span.end)});
        return joinedSpans(std::move(all));
    }

private:
    void read(std::int64_t part) {
        if (part_ == part) return;
        text_ = project_.text(source_.key, part);
        turns_ = project_.turns(source_.key, part);
        sentences_.emplace(text_, source_.language);
        part_ = part;
    }
    void fill(Card& card, std::int64_t part, CodePointSpan span, ContactKey contact) {
        read(part);
        card.passage = {source_.key, part, span, text_.quote(span)};
        card.contact = contact;
        if (const project::StoredTurn* turn = turnAt(turns_, span)) {
            card.turn = turn->turn.number;
            card.speaker = turn->turn.speaker;
        }
    }

    const project::Project& project_;
    const Source& source_;
    std::map<Place, Card> cards_;
    std::int64_t part_ = 0;
    Text text_;
    std::vector<project::StoredTurn> turns_;
    std::optional<SentencesOfTurns> sentences_;
};

// What is decided about contacts, source by source.
struct Material {
    Material(const project::Project& project, const CardsWish& wish)
        : snapshot(project.snapshot(project::Quotes::Leave)), index(snapshot), onPiles(pileCodings(project, snapshot)) {
        CaseKey only;
        if (!wish.ego.empty()) only = findCase(project, wish.ego).key;
        for (const Code& code : project.codebook().codes)
            codes.emplace(code.key, code);
        const auto isWanted = [&](const std::optional<ContactKey>& key) {
            const Contact* contact = key ? index.contact(*key) : nullptr;
            return contact && (!only || contact->ego == only);
        };
        for (const std::vector<Coding>* all : {&onPiles, &snapshot.codings})
            for (const Coding& coding : *all) {
                const auto code = codes.find(coding.code);
                if (!isWanted(coding.contact) || code == codes.end() || code->second.layer == "interview") continue;
                const bool sorts = isPile(code->second) || code->second.layer == "role";
                if (sorts && coding.coder == wish.coder)
                    sorting[coding.passage.source].push_back(&coding);
                else if (!isPile(code->second))
                    other[coding.passage.source].push_back({&coding.passage, *coding.contact});
                if (!isPile(code->second)) passages[*coding.contact].push_back(&coding.passage);
            }
        for (const MentionDecision& decision : snapshot.mentionDecisions) {
            if (decision.verdict != Verdict::Confirmed || !isWanted(decision.contact)) continue;
            other[decision.passage.source].push_back({&decision.passage, *decision.contact});
            passages[*decision.contact].push_back(&decision.passage);
            confirmed[*decision.contact].push_back(&decision.passage);
        }
    }

    StudySnapshot snapshot;
    SnapshotIndex index;
    std::vector<Coding> onPiles;
    std::unordered_map<CodeKey, Code> codes;
    struct About {
        const Passage* passage = nullptr;
        ContactKey contact;
    };
    std::unordered_map<SourceKey, std::vector<const Coding*>> sorting;
    std::unordered_map<SourceKey, std::vector<About>> other;
    std::unordered_map<ContactKey, std::vector<const Passage*>> passages, confirmed;
};

void sortByPosition(std::vector<CodeKey>& keys, const std::unordered_map<CodeKey, Code>& codes) {
    std::sort(keys.begin(), keys.end(),
              [&](CodeKey a, CodeKey b) { return codes.at(a).position < codes.at(b).position; });
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

} // namespace

std::vector<Card> cards(const project::Project& project, const CardsWish& wish, const Job& job) {
    Material material(project, wish);
    SourceNames names(project);
    std::unordered_map<ContactKey, bool> individuated;
    const auto isIndividuatedContact = [&](const Contact& contact) {
        const auto [place, isNew] = individuated.try_emplace(contact.key);
        if (isNew) place->second = isIndividuated(contact, material.passages[contact.key]);
        return place->second;
    };
    std::vector<Card> all;
    std::int64_t done = 0;
    for (const Source& source : material.snapshot.sources) {
        job.check();
        job.report(
            {"Reading passages about people", ++done, static_cast<std::int64_t>(material.snapshot.sources.size())});
        CardsOfSource here(project, source);
        for (const Coding* coding : material.sorting[source.key]) {
            Card& card = here.sorted(coding->passage, *coding->contact);
            (isPile(material.codes.at(coding->code)) ? card.piles : card.roles).push_back(coding->code);
        }
        auto& others = material.other[source.key];
        std::stable_sort(others.begin(), others.end(), [](const Material::About& a, const Material::About& b) {
            return std::pair(a.passage->part, a.passage->span) < std::pair(b.passage->part, b.passage->span);
        });
        for (const Material::About& one : others)
            here.add(*one.passage, one.contact);
        std::vector<Card> cards;
        for (auto& [place, card] : here.cards()) {
            const Contact& contact = *material.index.contact(card.contact);
            card.individuated = isIndividuatedContact(contact);
            if ((wish.onlyIndividuated && !card.individuated) ||
                (wish.onlyUnsorted && !(card.piles.empty() && card.roles.empty())))
                continue;
            card.contactLabel = contact.label;
            card.ego = contact.ego;
            if (const Case* ego = material.index.caseOf(contact.ego)) card.egoLabel = ego->label;
            card.source = names.of(card.passage);
            card.mentions = here.mentions(card, contact, material.confirmed[card.contact]);
            sortByPosition(card.piles, material.codes);
            sortByPosition(card.roles, material.codes);
            cards.push_back(std::move(card));
        }
        // The map's order would be that of keys for several contacts of one sentence.
        std::stable_sort(cards.begin(), cards.end(), [&](const Card& a, const Card& b) {
            const auto position = [&](const Card& card) {
                return std::tuple(card.passage.part, card.passage.span, material.index.contact(card.contact)->position,
                                  std::string_view(card.contactLabel));
            };
            return position(a) < position(b);
        });
        std::move(cards.begin(), cards.end(), std::back_inserter(all));
    }
    return all;
}

std::vector<std::vector<std::string>> rolesSuggestedFor(const std::vector<Card>& cards,
                                                        const std::vector<ContactRoles>& suggested) {
    std::map<std::pair<std::string_view, std::string_view>, const ContactRoles*> byContact;
    for (const ContactRoles& one : suggested)
        if (one.decided) byContact.emplace(std::pair(std::string_view(one.ego), std::string_view(one.contact)), &one);
    std::vector<std::vector<std::string>> all(cards.size());
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const Passage& passage = cards[i].passage;
        const auto about = byContact.find({cards[i].egoLabel, cards[i].contactLabel});
        if (about == byContact.end()) continue;
        for (const SuggestedRole& role : about->second->roles)
            if (std::any_of(role.evidence.begin(), role.evidence.end(), [&](const RoleEvidence& evidence) {
                    return evidence.passage.source == passage.source && evidence.passage.part == passage.part &&
                           evidence.passage.span.overlaps(passage.span);
                }))
                all[i].push_back(role.code);
    }
    return all;
}

} // namespace kith::study
