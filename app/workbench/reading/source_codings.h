// The codings of one text, and what the user decides on them: shown at once, written behind, and taken back visibly
// where they could not be written.
#pragma once

#include "reading/coding_draft.h"
#include "reading/document.h"

#include "workspace/workspace.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace kith::workbench {

class SourceCodings : public QObject {
    Q_OBJECT
public:
    explicit SourceCodings(Workspace& workspace, QObject* parent = nullptr);

    // The codings of this text from now on; read at once.
    void setDocument(std::shared_ptr<const Document> document);
    // Others' codings are kept from this coder while he or she codes the source blind.
    [[nodiscard]] bool isBlind() const { return blind_; }

    [[nodiscard]] const Coding* find(CodingKey coding) const { return draft_.find(coding); }
    [[nodiscard]] std::vector<const Coding*> shown() const { return draft_.shown(); }
    // Contacts of the account that this turn stands in.
    [[nodiscard]] const std::vector<Contact>& contactsAt(int place) const;
    [[nodiscard]] const Contact* contact(ContactKey key) const;
    [[nodiscard]] bool isMine(const Coding& coding) const { return coding.coder == workspace_.coder(); }

    // Each is one edit. Gives the coding that is there then: the new one, or the same one that was there already.
    CodingKey code(const Code& code, int begin, int end);
    CodingKey codeInVivo(int begin, int end);
    void setStage(CodingKey coding, Stage stage);
    void setContact(CodingKey coding, std::optional<ContactKey> contact);
    void setNewContact(CodingKey coding, const QString& label);
    void setQuality(CodingKey coding, const QString& quality);
    void setMemo(CodingKey coding, const QString& memo);
    void resize(CodingKey coding, int begin, int end);
    void remove(CodingKey coding);

    // What the project holds now, at once.
    void reread();

Q_SIGNALS:
    void allChanged();                    // any may be other than before
    void changed(kith::CodingKey coding); // is new or other than before
    void removed(kith::CodingKey coding);
    void written(kith::CodingKey coding); // a decision on it stands in the project now
    void contactAdded(kith::ContactKey contact);

private:
    using Change = std::function<void(project::Project&)>;
    void decide(const Coding& after, Change change);
    void send(int decision, CodingKey coding, Change change);
    void follow(const Changes& changes);
    void readContacts();
    void readOne(CodingKey coding);

    Workspace& workspace_;
    std::shared_ptr<const Document> document_;
    CodingDraft draft_;
    bool blind_ = false;
    int waiting_ = 0; // decisions of ours that are not written yet
    QTimer later_;
    std::unordered_map<CaseKey, std::vector<Contact>> contacts_; // by account
};

} // namespace kith::workbench
