#include "kith/study/memos.h"

#include "sources/import_file.h"
#include "wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace kith::study {
namespace {

constexpr std::array<std::string_view, 6> subjects{"project", "source", "case", "contact", "code", "coding"};

std::size_t rankOf(const std::string& about) {
    return static_cast<std::size_t>(std::find(subjects.begin(), subjects.end(), about) - subjects.begin());
}

std::string inWords(MemoKind kind, const Saying& say) {
    if (kind == MemoKind::Method) return say("method", "methode");
    if (kind == MemoKind::Reflexive) return say("reflexive", "reflexief");
    return say("analytic", "analytisch");
}

std::string inWords(const std::string& about, const Saying& say) {
    if (about == "source") return say("source", "bron");
    if (about == "case") return say("case", "casus");
    if (about == "contact") return say("contact", "contact");
    if (about == "code") return say("code", "code");
    if (about == "coding") return say("coding", "codering");
    return say("project", "project");
}

bool isThere(const project::Project& project, const MemoSubject& subject) {
    if (subject.about == "project") return !subject.key;
    if (subject.about == "source") return project.source({subject.key}).has_value();
    if (subject.about == "coding") return project.coding({subject.key}).has_value();
    if (subject.about == "code") {
        const Codebook codebook = project.codebook();
        return std::any_of(codebook.codes.begin(), codebook.codes.end(),
                           [&](const Code& code) { return code.key.uuid == subject.key; });
    }
    if (subject.about == "case") return project.hasCase({subject.key});
    return subject.about == "contact" && project.hasContact({subject.key});
}

void mustHaveWords(const std::string& text) {
    if (text.find_first_not_of(" \t\r\n") == std::string::npos)
        throw Error("The memo is empty.", {}, "Write something, or remove it.");
}

Memo ownMemo(const project::Project& project, MemoKey key, const Coder& by) {
    std::optional<Memo> memo = project.memo(key);
    if (!memo) throw Error("The memo is there no more.", {}, "It was taken away meanwhile: by an undo, or elsewhere.");
    if (memo->coder != by)
        throw Error(fmt::format("This is a memo of {}, not of {}.", memo->coder, by),
                    {fmt::format("\"{}\"", shortened(oneLine(memo->text), 60)), ""},
                    "Coders change their own memos only. Write one of your own beside it.");
    return *memo;
}

// What memos are about, as a snapshot has it.
class Subjects {
public:
    Subjects(const project::Project& project, const StudySnapshot& snapshot)
        : project_(project), snapshot_(snapshot), index_(snapshot) {}

    ListedMemo describe(const Memo& memo) const {
        ListedMemo listed{memo, snapshot_.title, {}};
        if (memo.about == "source") {
            listed.source = {memo.aboutKey};
            listed.subject = title(listed.source);
        } else if (memo.about == "case") {
            listed.subject = label({memo.aboutKey});
        } else if (memo.about == "contact") {
            const Contact* contact = index_.contact(ContactKey{memo.aboutKey});
            listed.subject = contact ? label(contact->ego) + ": " + contact->label : std::string();
        } else if (memo.about == "code") {
            listed.subject = name({memo.aboutKey});
        } else if (memo.about == "coding") {
            if (const std::optional<Coding> coding = project_.coding({memo.aboutKey})) {
                listed.source = coding->passage.source;
                listed.subject = fmt::format("{}: “{}” ({})", title(listed.source),
                                             shortened(oneLine(coding->passage.quote), 60), name(coding->code));
            }
        }
        return listed;
    }

private:
    std::string title(SourceKey key) const {
        const Source* source = index_.source(key);
        return source ? source->title : std::string();
    }
    std::string label(CaseKey key) const {
        const Case* ego = index_.caseOf(key);
        return ego ? ego->label : std::string();
    }
    std::string name(CodeKey key) const {
        const Code* code = index_.code(key);
        return code ? code->name : std::string();
    }

    const project::Project& project_;
    const StudySnapshot& snapshot_;
    const SnapshotIndex index_;
};

} // namespace

std::vector<Memo> memosOf(const project::Project& project, const MemoSubject& subject) {
    std::vector<Memo> memos = project.memosAbout(subject.key);
    std::erase_if(memos, [&](const Memo& memo) { return memo.about != subject.about; });
    return memos;
}

std::vector<ListedMemo> listMemos(const project::Project& project) {
    const StudySnapshot snapshot = project.snapshot(project::Quotes::Leave);
    const Subjects about(project, snapshot);
    std::vector<ListedMemo> listed;
    for (const Memo& memo : snapshot.memos)
        listed.push_back(about.describe(memo));
    std::stable_sort(listed.begin(), listed.end(), [](const ListedMemo& a, const ListedMemo& b) {
        return rankOf(a.memo.about) < rankOf(b.memo.about);
    });
    return listed;
}

MemoKey addMemo(project::Project& project, const MemoSubject& subject, MemoKind kind, const std::string& text,
                const Coder& by) {
    mustHaveWords(text);
    if (!isThere(project, subject))
        throw Error(fmt::format("The {} that the memo is about is not in the project.", subject.about));
    const Memo memo{MemoKey::fresh(), kind, subject.about, subject.key, text, by};
    project.edit(fmt::format("Wrote a memo on a {}", subject.about), by, [&](project::Edit& edit) { edit.put(memo); });
    return memo.key;
}

void editMemo(project::Project& project, MemoKey key, MemoKind kind, const std::string& text, const Coder& by) {
    mustHaveWords(text);
    Memo memo = ownMemo(project, key, by);
    memo.kind = kind;
    memo.text = text;
    project.edit(fmt::format("Changed a memo on a {}", memo.about), by, [&](project::Edit& edit) { edit.put(memo); });
}

void removeMemo(project::Project& project, MemoKey key, const Coder& by) {
    const Memo memo = ownMemo(project, key, by);
    project.edit(fmt::format("Removed a memo on a {}", memo.about), by, [&](project::Edit& edit) { edit.remove(key); });
}

Table memosTable(const project::Project& project, const std::string& language) {
    const Saying say{language};
    Table table;
    table.id = "memos";
    table.title = say("Memos", "Memo's");
    table.columns = {{"about", say("About", "Over")},
                     {"subject", say("Which", "Welke")},
                     {"kind", say("Kind", "Soort")},
                     {"coder", say("Coder", "Codeur")},
                     {"memo", say("Memo", "Memo")}};
    for (const ListedMemo& listed : listMemos(project))
        table.rows.push_back({inWords(listed.memo.about, say), listed.subject, inWords(listed.memo.kind, say),
                              listed.memo.coder, listed.memo.text});
    return table;
}

} // namespace kith::study
