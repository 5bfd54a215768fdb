#include "kith/study/sources.h"

#include "piles/pile_codings.h"
#include "sources/import_file.h"

#include "kith/study/lookup.h"
#include "kith/text/matching.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace kith::study {
namespace {

// How many code points the two texts share before and after their passages, up to `reach` on either side.
std::int64_t sharedContext(const Text& oldText, CodePointSpan before, const Text& newText, CodePointSpan after) {
    constexpr std::int64_t reach = 48;
    const auto around = [](const Text& text, std::int64_t from, std::int64_t to) {
        return text.quote({{std::max<std::int64_t>(from, 0)}, {std::min(to, text.end().value)}});
    };
    const std::u16string oldLeft = toUtf16(around(oldText, before.begin.value - reach, before.begin.value));
    const std::u16string newLeft = toUtf16(around(newText, after.begin.value - reach, after.begin.value));
    const std::u16string oldRight = toUtf16(around(oldText, before.end.value, before.end.value + reach));
    const std::u16string newRight = toUtf16(around(newText, after.end.value, after.end.value + reach));
    const auto left =
        std::mismatch(oldLeft.rbegin(), oldLeft.rend(), newLeft.rbegin(), newLeft.rend()).first - oldLeft.rbegin();
    const auto right =
        std::mismatch(oldRight.begin(), oldRight.end(), newRight.begin(), newRight.end()).first - oldRight.begin();
    return left + right;
}

// Where the words of the old passage stand in the corrected text: the place whose surroundings are most alike, or,
// among equals, the nearest to where it would stand if the text had only grown or shrunk evenly.
class Anchoring {
public:
    Anchoring(const Text& before, const Text& after) : before_(before), after_(after) {}

    std::optional<Passage> find(const Passage& passage, SourceKey revised) const {
        const std::string words = before_.quote(passage.span);
        std::optional<CodePointSpan> best;
        std::pair<std::int64_t, std::int64_t> bestScore;
        const double scale = before_.end().value > 0
                                 ? static_cast<double>(after_.end().value) / static_cast<double>(before_.end().value)
                                 : 1;
        const auto expected = static_cast<std::int64_t>(scale * static_cast<double>(passage.span.begin.value));
        for (const CodePointSpan& place : findExact(after_, words)) {
            const std::pair score{sharedContext(before_, passage.span, after_, place),
                                  -std::abs(place.begin.value - expected)};
            if (best && score <= bestScore) continue;
            best = place;
            bestScore = score;
        }
        if (!best) return std::nullopt;
        Passage moved{revised, passage.part, *best, after_.quote(*best)};
        return moved;
    }

private:
    const Text& before_;
    const Text& after_;
};

Refusal leftBehind(const std::string& what, const Passage& passage) {
    return {{{}, fmt::format("passage {}-{}", passage.span.begin.value, passage.span.end.value)},
            fmt::format("{} \"{}\" finds its words nowhere in the corrected text.", what, shortened(passage.quote, 60)),
            "It stays with the version before."};
}

} // namespace

Revision reviseSource(project::Project& project, const std::string& typed, const std::filesystem::path& corrected,
                      const Coder& by) {
    const Source old = findSource(project, typed).source;
    if (old.superseded)
        throw Error(fmt::format("\"{}\" (number {}) is an earlier version already.", old.title, old.position), {},
                    "Revise the version in use.");
    if (old.kind == SourceKind::Survey)
        throw Error("A survey is corrected cell by cell, not as a whole.", {corrected.filename().string(), {}},
                    "Use 'kith sources load' for its cases.");
    ImportOptions options;
    options.language = old.language;
    for (const Speaker& speaker : project.speakers(old.key))
        options.speakers[speaker.label] = speaker.role;
    ReadFile read = readFile(corrected, options);
    if (read.refused) throw Error(read.problem);
    const Text before = project.text(old.key);
    if (before == read.imported.text)
        throw Error("It has the very words that the project holds already.", {corrected.filename().string(), {}},
                    "Nothing was changed.");

    StudySnapshot snapshot = project.snapshot();
    addPiles(project, snapshot);
    const Anchoring anchoring(before, read.imported.text);
    Revision revision;
    revision.notes = read.imported.notes;
    project.edit(fmt::format("Revised {}", old.title), by, [&](project::Edit& edit) {
        Source source = old;
        source.key = SourceKey::fresh();
        source.version = old.version + 1;
        source.revises = old.key;
        source.file = read.file.name;
        Source previous = old;
        previous.superseded = true;
        edit.put(previous);
        const SourceKey revised = edit.importText(source, read.file, read.imported);
        std::map<std::string, Speaker> known;
        for (const Speaker& speaker : project.speakers(old.key))
            known[speaker.label] = speaker;
        for (const auto& [label, role] : read.imported.speakers) {
            Speaker speaker{revised, label, role, {}};
            if (const auto same = known.find(label); same != known.end()) {
                speaker.role = same->second.role;
                speaker.ego = same->second.ego;
            } else {
                revision.notes.push_back(
                    {fmt::format("\"{}\" speaks in the corrected text only.", label), {read.file.name, {}}});
            }
            edit.put(speaker);
        }
        // Accounts without labels keep their one nameless speaker.
        if (const auto nameless = known.find(""); nameless != known.end() && !read.imported.speakers.contains("")) {
            Speaker speaker = nameless->second;
            speaker.source = revised;
            edit.put(speaker);
        }

        for (const Coding& coding : snapshot.codings) {
            if (coding.passage.source != old.key) continue;
            Coding moved = coding;
            if (const auto place = anchoring.find(coding.passage, revised)) {
                moved.passage = *place;
                edit.put(moved);
                ++revision.moved;
            } else {
                revision.left.push_back(leftBehind("The coding of", coding.passage));
            }
        }
        const auto follow = [&](auto decisions, const char* what) {
            for (auto& decision : decisions) {
                if (!decision.passage || decision.passage->source != old.key) continue;
                if (const auto place = anchoring.find(*decision.passage, revised)) {
                    decision.passage = *place;
                    edit.put(decision);
                    ++revision.moved;
                } else {
                    revision.left.push_back(leftBehind(what, *decision.passage));
                }
            }
        };
        follow(snapshot.ratings, "The tie rated at");
        follow(snapshot.changes, "The change told at");
        follow(snapshot.contactTies, "The tie between contacts at");
        // These are known by their passage: elsewhere they are new ones.
        const auto replace = [&](const auto& decisions, const char* what) {
            for (const auto& decision : decisions) {
                if (decision.passage.source != old.key) continue;
                auto moved = decision;
                if (const auto place = anchoring.find(decision.passage, revised)) {
                    moved.passage = *place;
                    edit.remove(decision);
                    edit.put(moved);
                    ++revision.moved;
                } else {
                    revision.left.push_back(leftBehind(what, decision.passage));
                }
            }
        };
        replace(snapshot.mentionDecisions, "The decided mention");
        replace(snapshot.rejectedSuggestions, "The rejected suggestion");
    });
    return revision;
}

} // namespace kith::study
