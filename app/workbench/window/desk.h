// What pages and docks ask of the window: to show something elsewhere. They never know each other.
#pragma once

#include "kith/model/key.h"
#include "kith/model/study.h"

#include <QObject>
#include <QString>
#include <QVariant>

#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace kith::workbench {

// What the inspector shows: whatever the user looks at just now.
struct Nothing {
    bool operator==(const Nothing&) const = default;
};
using Subject = std::variant<Nothing, Passage, CodingKey, ContactKey, CodeKey, CaseKey, SourceKey>;

// Passages to be listed below the pages: those behind a number, or those that a search found.
struct PassageList {
    QString title;                  // "Reputation, people of interviews: 9 of 16"
    std::vector<CodingKey> codings; // either these …
    std::vector<Passage> passages;  // … or these
};

class Desk : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    void inspect(const Subject& subject) { Q_EMIT inspected(subject); }
    // Opens the source (a tab of its own, or the one that is there) and shows the span in it.
    void openSource(SourceKey source, std::int64_t part = 1, std::optional<CodePointSpan> span = {}) {
        Q_EMIT sourceWanted(source, part, span);
    }
    void openPassage(const Passage& passage) { openSource(passage.source, passage.part, passage.span); }
    // A page by its id in the registry; `what` is for the page to understand, such as the name of a case.
    void openPage(const QString& id, const QVariant& what = {}) { Q_EMIT pageWanted(id, what); }
    void listPassages(const PassageList& list) { Q_EMIT passagesWanted(list); }
    // Another project in place of this one, soon: not from within a page that goes.
    void openProject(const QString& file) { Q_EMIT projectWanted(file); }
    // A line for the user, gone after a moment; for what must be read and acted on there is Workspace::failed.
    void say(const QString& words) { Q_EMIT said(words); }

    // Apply this code to what is selected in the transcript that is being read. Double click in the codebook, the
    // palette: whoever shows a transcript listens.
    void applyCode(CodeKey code) { Q_EMIT codeApplied(code); }
    // The contact that "the contact under the cursor, or the last one" means when nothing is under it.
    void useContact(ContactKey contact) {
        lastContact_ = contact;
        Q_EMIT contactUsed(contact);
    }
    [[nodiscard]] ContactKey lastContact() const { return lastContact_; }

Q_SIGNALS:
    void inspected(const kith::workbench::Subject& subject);
    void sourceWanted(kith::SourceKey source, std::int64_t part, std::optional<kith::CodePointSpan> span);
    void pageWanted(const QString& id, const QVariant& what);
    void passagesWanted(const kith::workbench::PassageList& list);
    void projectWanted(const QString& file);
    void said(const QString& words);
    void codeApplied(kith::CodeKey code);
    void contactUsed(kith::ContactKey contact);

private:
    ContactKey lastContact_;
};

} // namespace kith::workbench
