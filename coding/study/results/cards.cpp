#include "kith/study/cards.h"

#include "coding/passages.h"

#include "kith/study/evidence.h"
#include "kith/study/recordings.h"

#include "kith/model/wording.h"

#include <algorithm>
#include <map>
#include <set>

namespace kith::study {
namespace {

const Source& sourceIn(const std::vector<Source>& sources, SourceKey key) {
    const auto found =
        std::find_if(sources.begin(), sources.end(), [&](const Source& source) { return source.key == key; });
    if (found == sources.end()) throw Error("The source is not in the project.", {}, "It was taken away meanwhile.");
    return *found;
}

template<class Things, class Key>
auto* find(Things& things, Key key) {
    const auto found = std::find_if(things.begin(), things.end(), [&](const auto& each) { return each.key == key; });
    return found == things.end() ? nullptr : &*found;
}

void count(std::vector<Counted>& counts, std::map<std::string, std::size_t>& places, const std::string& name,
           CodingKey coding) {
    const auto [place, isNew] = places.try_emplace(name, counts.size());
    if (isNew) counts.push_back({name, {}});
    counts[place->second].codings.push_back(coding);
}

} // namespace

PassageCard passageCard(const project::Project& project, const StudySnapshot& snapshot, const Passage& wanted,
                        const Coder& coder, const std::string& language) {
    PassageCard card;
    const Source source = sourceIn(project.sources(), wanted.source);
    Coding place;
    place.passage = wanted;
    if (project.text(wanted.source, wanted.part).end() < wanted.span.end)
        throw Error("The passage runs out of the text.", {source.title, {}});
    Accounts accounts(project);
    card.egoKey = accounts.of(source, wanted);
    place.ego = card.egoKey;
    card.passage = wanted;
    card.source = source.title;
    card.kind = source.kind;
    forEachPassage(project, snapshot, {&place}, language, {}, [&](const ShownPassage& shown) {
        card.passage = shown.passage;
        card.ego = shown.ego;
        card.turn = shown.turn;
        card.speaker = shown.speaker;
        card.question = shown.question;
        card.translation = shown.translation;
    });
    std::map<ContactKey, std::string> contacts;
    if (card.egoKey)
        for (const Contact& contact : project.contactsOf(card.egoKey)) {
            contacts[contact.key] = contact.label;
            card.contacts.push_back(contact.label);
        }
    const Codebook codebook = project.codebook();
    for (Coding& coding : codingsShownTo(project, wanted.source, coder)) {
        if (coding.passage.part != wanted.part || !coding.passage.span.overlaps(wanted.span)) continue;
        CodingOnCard shown;
        if (const Code* code = find(codebook.codes, coding.code)) {
            shown.code = code->name;
            shown.codeLabel = code->label(language);
            shown.colour = code->colour;
        }
        if (coding.contact) shown.contact = contacts[*coding.contact];
        shown.onThisPassage = coding.passage.span == wanted.span;
        shown.memos = memosOf(project, MemoSubject::of(coding.key));
        shown.coding = std::move(coding);
        card.codings.push_back(std::move(shown));
    }
    std::stable_partition(card.codings.begin(), card.codings.end(),
                          [](const CodingOnCard& each) { return each.onThisPassage; });
    return card;
}

CodeCard codeCard(const project::Project& project, const StudySnapshot& snapshot, CodeKey key, const Coder& coder) {
    const Codebook codebook = project.codebook();
    const Code* code = find(codebook.codes, key);
    if (!code) throw Error("The code is not in the project.", {}, "It was taken away meanwhile.");
    CodeCard card;
    card.code = *code;
    const SnapshotIndex index(snapshot);
    std::map<std::string, std::size_t> sources, cases, coders;
    for (const Coding& coding : snapshot.codings) {
        if (coding.code != key || (!coder.empty() && coding.coder != coder)) continue;
        card.codings.push_back(coding.key);
        if (const Source* source = index.source(coding.passage.source))
            count(card.bySource, sources, source->title, coding.key);
        if (const Case* ego = index.caseOf(coding.ego)) count(card.byCase, cases, ego->label, coding.key);
        count(card.byCoder, coders, coding.coder, coding.key);
    }
    card.memos = memosOf(project, MemoSubject::of(key));
    return card;
}

CaseCard caseCard(const project::Project& project, const StudySnapshot& snapshot, CaseKey key,
                  const std::string& language) {
    const SnapshotIndex index(snapshot);
    const Case* ego = index.caseOf(key);
    if (!ego) throw Error("The case is not in the study.", {}, "It was taken away, or may not be analysed.");
    CaseCard card;
    card.ego = *ego;
    for (const Variable& variable : snapshot.variables)
        if (const auto value = ego->attributes.find(variable.name); value != ego->attributes.end())
            card.attributes.emplace_back(wordingOf(snapshot.protocol, "attribute", variable.name, language),
                                         toString(value->second));
    std::set<SourceKey> told;
    if (ego->survey) told.insert(ego->survey);
    for (const Speaker& speaker : snapshot.speakers)
        if (speaker.ego == key) told.insert(speaker.source);
    for (const Source& source : snapshot.sources)
        if (told.contains(source.key) && !source.superseded) card.sources.emplace_back(source.key, source.title);
    card.contacts = static_cast<std::int64_t>(index.contactsOf(key).size());
    card.codings = static_cast<std::int64_t>(index.codingsOf(key).size());
    for (const SpokenWords& spoken : snapshot.spokenWords)
        if (spoken.ego == key) card.words += spoken.words;
    const AskedTopics asked(snapshot);
    card.askedIsRecorded = asked.isRecorded(key);
    if (!ego->survey)
        for (const GuideQuestion& question : snapshot.protocol.guide) {
            const std::string& text = question.text.in(language);
            card.asked.push_back({text.empty() ? question.topic : text, asked.ofTopic(key, question.topic)});
        }
    card.memos = memosOf(project, MemoSubject::of(key));
    return card;
}

SourceCard sourceCard(const project::Project& project, SourceKey key, const Coder& coder) {
    const std::vector<Source> sources = project.sources();
    SourceCard card;
    card.source = sourceIn(sources, key);
    if (card.source.original)
        if (const Source* original = find(sources, card.source.original)) card.original = original->title;
    std::map<CaseKey, std::string> cases;
    for (const Case& ego : project.cases())
        cases[ego.key] = ego.label;
    for (const Speaker& speaker : project.speakers(key))
        card.speakers.push_back({speaker, speaker.ego ? cases[speaker.ego] : std::string()});
    card.progress.source = key;
    for (CodingProgress& progress : codingProgress(project, maySeeOthers(project, key, coder) ? Coder() : coder))
        if (progress.source == key) card.progress = std::move(progress);
    card.recording = recordingOf(project, key);
    card.memos = memosOf(project, MemoSubject::of(key));
    return card;
}

} // namespace kith::study
