#include "kith/study/contact_card.h"

#include "kith/model/asked.h"
#include "kith/model/error.h"
#include "kith/model/wording.h"
#include "kith/network/ego_network.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>

namespace kith::study {
namespace {

constexpr std::array stages = {Stage::Build, Stage::Maintain, Stage::Activate, Stage::NotAsked};

class Rows {
public:
    explicit Rows(const StudySnapshot& snapshot) : index_(snapshot) {
        for (const Coding& coding : snapshot.codings)
            if (coding.contact) codings_.emplace(coding.key, &coding);
        for (const Person& person : snapshot.persons)
            persons_.emplace(person.key, person.label);
        // The words of a mention count once, however many coders confirmed them.
        std::unordered_map<ContactKey, std::vector<const Passage*>> confirmed;
        for (const MentionDecision& decision : snapshot.mentionDecisions)
            if (decision.contact && decision.verdict == Verdict::Confirmed) {
                std::vector<const Passage*>& passages = confirmed[*decision.contact];
                const bool known = std::any_of(passages.begin(), passages.end(), [&](const Passage* one) {
                    return one->source == decision.passage.source && one->part == decision.passage.part &&
                           one->span == decision.passage.span;
                });
                if (!known) passages.push_back(&decision.passage);
            }
        for (const auto& [contact, passages] : confirmed)
            mentions_[contact] = static_cast<std::int64_t>(passages.size());
    }

    [[nodiscard]] const SnapshotIndex& index() const { return index_; }
    [[nodiscard]] const Coding* coding(CodingKey key) const {
        const auto found = codings_.find(key);
        return found == codings_.end() ? nullptr : found->second;
    }
    [[nodiscard]] ContactRow of(const Contact& contact, const Alter& alter) const {
        ContactRow row;
        row.contact = contact;
        if (const Case* ego = index_.caseOf(contact.ego)) row.ego = ego->label;
        if (contact.person)
            if (const auto person = persons_.find(*contact.person); person != persons_.end())
                row.person = person->second;
        row.alter = alter;
        row.passages = passagesOf(alter.evidence);
        if (const auto mentions = mentions_.find(contact.key); mentions != mentions_.end())
            row.mentions = mentions->second;
        return row;
    }
    // Equal passages stand together in the snapshot's order.
    [[nodiscard]] std::int64_t passagesOf(const std::vector<CodingKey>& evidence) const {
        std::int64_t count = 0;
        const Passage* last = nullptr;
        for (const CodingKey key : evidence) {
            const Coding* one = coding(key);
            if (!one) continue;
            if (!last || *last != one->passage) ++count;
            last = &one->passage;
        }
        return count;
    }

private:
    SnapshotIndex index_;
    std::unordered_map<CodingKey, const Coding*> codings_;
    std::unordered_map<PersonKey, std::string> persons_;
    std::unordered_map<ContactKey, std::int64_t> mentions_;
};

Table factorsByStage(const StudySnapshot& snapshot, const Rows& rows, const Contact& contact, const Alter& alter,
                     const std::string& language) {
    const auto words = [&](std::string_view english, std::string_view dutch) {
        return std::string(inLanguage(language, english, dutch));
    };
    Table table;
    table.id = "factors-of-contact";
    table.title = words("Factors by stage", "Factoren naar fase");
    table.columns = {{"factor", words("Factor", "Factor")}};
    const std::string passages = words("passages", "passages");
    for (const Stage stage : stages)
        if (stage == Stage::NotAsked)
            table.columns.push_back({"no_stage", words("no stage", "geen fase"), ColumnKind::Count, 0, passages});
        else
            table.columns.push_back({std::string(toString(stage)),
                                     wordingOf(snapshot.protocol, "stage", toString(stage), language),
                                     ColumnKind::Count, 0, passages});
    const AskedTopics asked(snapshot);
    const Case* ego = rows.index().caseOf(contact.ego);
    const auto wasAsked = [&](Stage stage, const std::string& code) {
        if (!ego) return false;
        return ego->survey ? asked.isOnForm(ego->survey, stage)
                           : asked.ofStage(ego->key, stage, code) != AskedStatus::NotAsked;
    };
    for (const Code& code : snapshot.codebook.codes) {
        if (code.layer != "factor") continue;
        std::vector<Cell> row = {code.label(language)};
        bool any = false;
        for (const Stage stage : stages) {
            std::vector<CodingKey> evidence;
            for (const CodingKey key : alter.evidence)
                if (const Coding* coding = rows.coding(key);
                    coding && coding->code == code.key && coding->stage == stage)
                    evidence.push_back(key);
            Cell cell(rows.passagesOf(evidence));
            if (evidence.empty() && stage != Stage::NotAsked && !wasAsked(stage, code.name)) cell = Missing::NotAsked;
            any = any || !evidence.empty();
            cell.evidence = std::move(evidence);
            row.push_back(std::move(cell));
        }
        if (code.retired == 0 || any) table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace

std::vector<ContactRow> contactRows(const StudySnapshot& snapshot) {
    const Rows rows(snapshot);
    std::vector<ContactRow> all;
    all.reserve(snapshot.contacts.size());
    for (const EgoNetwork& network : network::egoNetworks(snapshot))
        for (const Alter& alter : network.alters)
            if (const Contact* contact = rows.index().contact(alter.contact)) all.push_back(rows.of(*contact, alter));
    return all;
}

ContactCard contactCard(const StudySnapshot& snapshot, ContactKey key, const std::string& language) {
    const Rows rows(snapshot);
    const Contact* contact = rows.index().contact(key);
    if (!contact)
        throw Error("This contact is not there any more, or its account may not be analysed.", {},
                    "Look at the list of contacts again.");
    const EgoNetwork network = network::egoNetwork(snapshot, rows.index(), contact->ego);
    const auto alter = std::find_if(network.alters.begin(), network.alters.end(),
                                    [&](const Alter& one) { return one.contact == key; });
    ContactCard card;
    card.row = rows.of(*contact, *alter);
    for (const ContactKey member : contact->members)
        if (const Contact* known = rows.index().contact(member)) card.members.push_back(known->label);
    for (const Contact& other : snapshot.contacts)
        if (contact->person && other.person == contact->person && other.key != key)
            if (const Case* ego = rows.index().caseOf(other.ego))
                card.samePerson.push_back(fmt::format("{}: {}", ego->label, other.label));
    card.factors = factorsByStage(snapshot, rows, *contact, *alter, language);
    return card;
}

} // namespace kith::study
