// The words behind codings, read text by text.
#include "kith/study/evidence.h"

#include "consent.h"
#include "search/context_words.h"
#include "wording.h"

#include "kith/text/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace kith::study {
namespace {

// How much of what stands around a passage is shown, in code points.
constexpr std::int64_t contextLetters = 90;

// Cuts at a blank, so that no word is halved.
std::string wordsBefore(const Text& text, CodePointSpan turn, CodePointPos end) {
    const std::int64_t from = std::max(turn.begin.value, end.value - contextLetters);
    std::string words = text.quote({{from}, end});
    if (from == turn.begin.value) return words;
    const auto blank = words.find(' ');
    return "… " + (blank == std::string::npos ? words : words.substr(blank + 1));
}

std::string wordsAfter(const Text& text, CodePointSpan turn, CodePointPos begin) {
    const std::int64_t to = std::min(turn.end.value, begin.value + contextLetters);
    std::string words = text.quote({begin, {to}});
    if (to == turn.end.value) return words;
    const auto blank = words.rfind(' ');
    return (blank == std::string::npos ? words : words.substr(0, blank)) + " …";
}

// The translated turns of a source, by the original's turn; none where there is no translation, or it may not be used.
std::map<int, std::string> translatedTurns(const project::Project& project, const std::vector<Source>& sources,
                                           const Source& original) {
    std::map<int, std::string> turns;
    if (!mayTranslate(original)) return turns;
    for (const Source& source : sources) {
        if (source.kind != SourceKind::Translation || source.original != original.key || source.superseded) continue;
        const Text text = project.text(source.key);
        std::map<int, CodePointSpan> spans;
        for (const project::StoredTurn& stored : project.turns(source.key))
            spans[stored.turn.number] = stored.turn.words;
        for (const auto& [ours, theirs] : project.alignment(source.key)) {
            std::string& words = turns[theirs];
            words += (words.empty() ? "" : " ") + text.quote(spans.at(ours));
        }
        break;
    }
    return turns;
}

// What passages of one source are shown with; a whole SnapshotIndex would cost more than a few passages do.
class Names {
public:
    Names(const StudySnapshot& snapshot, const std::vector<const Coding*>& codings) {
        for (const Source& source : snapshot.sources)
            sources_.emplace(source.key, &source);
        for (const Code& code : snapshot.codebook.codes)
            codes_.emplace(code.key, &code);
        for (const Coding* coding : codings) {
            if (coding->ego) cases_.emplace(coding->ego, nullptr);
            if (coding->contact) contacts_.emplace(*coding->contact, nullptr);
        }
        for (const Case& ego : snapshot.cases)
            if (const auto wanted = cases_.find(ego.key); wanted != cases_.end()) wanted->second = &ego;
        for (const Contact& contact : snapshot.contacts)
            if (const auto wanted = contacts_.find(contact.key); wanted != contacts_.end()) wanted->second = &contact;
    }
    [[nodiscard]] const Source* source(SourceKey key) const { return find(sources_, key); }
    [[nodiscard]] const Code* code(CodeKey key) const { return find(codes_, key); }
    [[nodiscard]] const Case* ego(CaseKey key) const { return find(cases_, key); }
    [[nodiscard]] const Contact* contact(ContactKey key) const { return find(contacts_, key); }

private:
    template<class Key, class Thing>
    static const Thing* find(const std::unordered_map<Key, const Thing*>& things, Key key) {
        const auto found = things.find(key);
        return found == things.end() ? nullptr : found->second;
    }
    std::unordered_map<SourceKey, const Source*> sources_;
    std::unordered_map<CodeKey, const Code*> codes_;
    std::unordered_map<CaseKey, const Case*> cases_;
    std::unordered_map<ContactKey, const Contact*> contacts_;
};

// The text that passages are read from, kept until one of another text is asked for.
class OpenText {
public:
    OpenText(const project::Project& project, const std::vector<Source>& sources)
        : project_(project), sources_(sources) {}

    void addWords(const Source& source, const Passage& passage, ShownPassage& shown) {
        open(source, passage.part);
        const CodePointSpan span = passage.span;
        CodePointSpan around{{0}, text_.end()};
        for (const project::StoredTurn& stored : turns_) {
            if (stored.turn.words.begin > span.begin || stored.turn.words.end <= span.begin) continue;
            around = stored.turn.words;
            shown.turn = stored.turn.number;
            shown.speaker = stored.turn.speaker;
            shown.question = stored.question;
            if (const auto words = translated_.find(stored.turn.number); words != translated_.end())
                shown.translation = words->second;
        }
        shown.whole = around;
        around.end = std::max(around.end, span.end);
        shown.passage.quote = text_.quote(span);
        shown.before = wordsBefore(text_, around, span.begin);
        shown.after = wordsAfter(text_, around, span.end);
    }

private:
    void open(const Source& source, std::int64_t part) {
        if (source.key == source_ && part == part_) return;
        if (source.key != source_) translated_ = translatedTurns(project_, sources_, source);
        text_ = project_.text(source.key, part);
        turns_ = project_.turns(source.key, part);
        source_ = source.key;
        part_ = part;
    }

    const project::Project& project_;
    const std::vector<Source>& sources_;
    SourceKey source_;
    std::int64_t part_ = -1;
    Text text_;
    std::vector<project::StoredTurn> turns_;
    std::map<int, std::string> translated_;
};

} // namespace

void forEachPassage(const project::Project& project, const StudySnapshot& snapshot,
                    const std::vector<const Coding*>& codings, const std::string& language, const Job& job,
                    const std::function<void(ShownPassage&&)>& visit) {
    const Names names(snapshot, codings);
    OpenText open(project, snapshot.sources);
    std::int64_t done = 0;
    for (const Coding* coding : codings) {
        if (++done % 256 == 0) {
            job.report({"Reading passages", done, static_cast<std::int64_t>(codings.size())});
            job.check();
        }
        const Source* source = names.source(coding->passage.source);
        if (!source) continue;
        ShownPassage shown;
        shown.coding = coding->key;
        shown.passage = coding->passage;
        shown.source = source->title;
        if (const Case* ego = names.ego(coding->ego)) shown.ego = ego->label;
        if (const Code* code = names.code(coding->code)) {
            shown.code = code->name;
            shown.codeLabel = code->label(language);
        }
        if (const Contact* contact = coding->contact ? names.contact(*coding->contact) : nullptr)
            shown.contact = contact->label;
        if (coding->stage != Stage::NotAsked)
            shown.stage = wordingOf(snapshot.protocol, "stage", toString(coding->stage), language);
        shown.coder = coding->coder;
        shown.quality = coding->quality;
        shown.memo = coding->memo;
        shown.quotable = mayQuote(*source);
        open.addWords(*source, coding->passage, shown);
        visit(std::move(shown));
    }
}

std::vector<ShownPassage> passagesOf(const project::Project& project, const StudySnapshot& snapshot,
                                     const std::vector<CodingKey>& codings, const std::string& language) {
    std::unordered_map<CodingKey, std::vector<std::size_t>> wanted;
    for (std::size_t i = 0; i < codings.size(); ++i)
        wanted[codings[i]].push_back(i);
    // In the snapshot's order codings stand by text, so that each text is read once.
    std::vector<const Coding*> found;
    for (const Coding& coding : snapshot.codings)
        if (wanted.contains(coding.key)) found.push_back(&coding);
    std::vector<std::optional<ShownPassage>> places(codings.size());
    forEachPassage(project, snapshot, found, language, {}, [&](ShownPassage&& shown) {
        for (const std::size_t place : wanted.at(shown.coding))
            places[place] = shown;
    });
    std::vector<ShownPassage> all;
    for (auto& place : places)
        if (place) all.push_back(std::move(*place));
    return all;
}

std::vector<ShownPassage> passagesAt(const project::Project& project, const StudySnapshot& snapshot,
                                     const std::vector<Passage>& passages) {
    std::unordered_map<SourceKey, const Source*> sources;
    for (const Source& source : snapshot.sources)
        sources.emplace(source.key, &source);
    std::unordered_map<CaseKey, const Case*> cases;
    for (const Case& ego : snapshot.cases)
        cases.emplace(ego.key, &ego);
    std::map<std::pair<SourceKey, std::string>, CaseKey> speakers;
    for (const Speaker& speaker : snapshot.speakers)
        speakers.emplace(std::pair(speaker.source, speaker.label), speaker.ego);
    OpenText open(project, snapshot.sources);
    std::vector<ShownPassage> all;
    for (const Passage& passage : passages) {
        const auto source = sources.find(passage.source);
        if (source == sources.end()) continue;
        ShownPassage shown;
        shown.passage = passage;
        shown.source = source->second->title;
        shown.quotable = mayQuote(*source->second);
        open.addWords(*source->second, passage, shown);
        const auto speaker = speakers.find({passage.source, shown.speaker});
        const CaseKey ego = source->second->kind == SourceKind::Survey
                                ? respondentKey(source->second->content, passage.part)
                            : speaker != speakers.end() ? speaker->second
                                                        : CaseKey{};
        if (const auto found = cases.find(ego); found != cases.end()) shown.ego = found->second->label;
        all.push_back(std::move(shown));
    }
    return all;
}

std::vector<std::size_t> orderOf(const std::vector<ShownPassage>& passages, PassageOrder order) {
    std::vector<std::size_t> places(passages.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    const auto sortBy = [&](auto keyOf) {
        std::vector<decltype(keyOf(passages.front()))> keys;
        keys.reserve(passages.size());
        for (const ShownPassage& passage : passages)
            keys.push_back(keyOf(passage));
        std::stable_sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) { return keys[a] < keys[b]; });
    };
    switch (order) {
    case PassageOrder::Given:
        break;
    case PassageOrder::LeftContext:
        sortBy([](const ShownPassage& passage) { return contextWords(passage.before, Side::Left); });
        break;
    case PassageOrder::RightContext:
        sortBy([](const ShownPassage& passage) { return contextWords(passage.after, Side::Right); });
        break;
    case PassageOrder::Source:
        sortBy([](const ShownPassage& passage) {
            return std::tuple(passage.source, passage.passage.part, passage.passage.span.begin.value);
        });
        break;
    case PassageOrder::Code:
        sortBy([](const ShownPassage& passage) { return fold(passage.codeLabel); });
        break;
    }
    return places;
}

Table passagesTable(const std::vector<ShownPassage>& passages, const std::string& language) {
    const Saying say{language};
    Table table;
    table.id = "passages";
    table.title = say("Passages", "Passages");
    table.columns = {{"source", say("Source", "Bron")},
                     {"case", say("Case", "Casus")},
                     {"turn", say("Turn", "Beurt"), ColumnKind::Count},
                     {"speaker", say("Speaker", "Spreker")},
                     {"before", say("Before", "Ervoor")},
                     {"words", say("Words", "Woorden")},
                     {"after", say("After", "Erna")},
                     {"code", say("Code", "Code")},
                     {"contact", say("Contact", "Contact")},
                     {"stage", say("Stage", "Fase")},
                     {"coder", say("Coder", "Codeur")},
                     {"quality", say("Quality", "Kwaliteit")},
                     {"memo", say("Memo", "Memo")}};
    std::int64_t withheld = 0;
    for (const ShownPassage& passage : passages) {
        if (!passage.quotable) ++withheld;
        const auto words = [&](const std::string& some) { return passage.quotable ? Cell(oneLine(some)) : Cell(); };
        table.rows.push_back({passage.source, passage.ego, passage.turn > 0 ? Cell(passage.turn) : Cell(),
                              passage.speaker, words(passage.before), words(passage.passage.quote),
                              words(passage.after), passage.codeLabel, passage.contact, passage.stage, passage.coder,
                              passage.quality, passage.memo});
    }
    if (withheld > 0)
        table.notes.push_back(fmt::format(fmt::runtime(say("The words of {} passages are left out: their sources may "
                                                           "not be quoted.",
                                                           "De woorden van {} passages zijn weggelaten: hun bronnen "
                                                           "mogen niet worden geciteerd.")),
                                          withheld));
    return table;
}

} // namespace kith::study
