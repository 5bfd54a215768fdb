#include "kith/model/snapshot.h"

#include "kith/model/asked.h"

namespace kith {
namespace {

template<class Map, class Key>
auto look(const Map& map, const Key& key) -> typename Map::mapped_type {
    const auto found = map.find(key);
    return found == map.end() ? nullptr : found->second;
}

} // namespace

SnapshotIndex::SnapshotIndex(const StudySnapshot& snapshot) {
    for (const Source& source : snapshot.sources)
        sources_.emplace(source.key, &source);
    for (const Case& ego : snapshot.cases)
        cases_.emplace(ego.key, &ego);
    for (const Code& code : snapshot.codebook.codes) {
        codes_.emplace(code.key, &code);
        // A retired code may share its name with the one that took its place.
        if (code.retired == 0)
            codesByName_.insert_or_assign(code.name, &code);
        else
            codesByName_.emplace(code.name, &code);
    }
    for (const Contact& contact : snapshot.contacts) {
        contacts_.emplace(contact.key, &contact);
        contactsByEgo_[contact.ego].push_back(&contact);
    }
    for (const Coding& coding : snapshot.codings)
        if (coding.ego) codingsByEgo_[coding.ego].push_back(&coding);
}

const Source* SnapshotIndex::source(SourceKey key) const {
    return look(sources_, key);
}
const Case* SnapshotIndex::caseOf(CaseKey key) const {
    return look(cases_, key);
}
const Code* SnapshotIndex::code(CodeKey key) const {
    return look(codes_, key);
}
const Code* SnapshotIndex::code(std::string_view name) const {
    return look(codesByName_, std::string(name));
}
const Contact* SnapshotIndex::contact(ContactKey key) const {
    return look(contacts_, key);
}

const std::vector<const Contact*>& SnapshotIndex::contactsOf(CaseKey ego) const {
    static const std::vector<const Contact*> none;
    const auto found = contactsByEgo_.find(ego);
    return found == contactsByEgo_.end() ? none : found->second;
}

const std::vector<const Coding*>& SnapshotIndex::codingsOf(CaseKey ego) const {
    static const std::vector<const Coding*> none;
    const auto found = codingsByEgo_.find(ego);
    return found == codingsByEgo_.end() ? none : found->second;
}

AskedStatus askedStatus(const StudySnapshot& snapshot, CaseKey ego, std::string_view topic) {
    return AskedTopics(snapshot).ofTopic(ego, topic);
}

} // namespace kith
