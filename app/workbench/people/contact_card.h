// Everything that is known of one contact, to read and to change: names, what it is, how strong the tie is, what it
// does for whom, and every passage about it. Stands by itself; whoever shows contacts can show it.
#pragma once

#include "window/page.h"

#include "kith/study/contact_card.h"
#include "kith/study/evidence.h"
#include "kith/study/people.h"
#include "kith/study/roles.h"

#include <QWidget>

#include <memory>
#include <vector>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace kith::workbench {

class MemoList;
class TableView;

class ContactCard : public QWidget {
    Q_OBJECT
public:
    explicit ContactCard(const PageContext& context, QWidget* parent = nullptr);

    // Shows the contact, and follows it through edits; none: says that nothing is chosen.
    void setContact(ContactKey contact);
    [[nodiscard]] ContactKey contact() const { return contact_; }

Q_SIGNALS:
    void shown(); // what was asked for, or what became of it, can be seen

private:
    struct Contents;
    void makeTop(QVBoxLayout* rows);
    void makeDescription(QVBoxLayout* rows);
    void makeTie(QFormLayout* form);
    void makeEvidence(QVBoxLayout* rows);
    QLabel* heading(const QString& words, QVBoxLayout* rows);
    QComboBox* choice(const QString& name, const QString& list, const std::vector<std::string>& words);
    void read();
    void fill(const Contents& contents);
    void showNames();
    void showRoles();
    void showFactors();
    void showPassages();

    void describe(const study::ContactDescription& changes);
    void describeOne(const study::ContactDescription& changes); // names and members
    void rate(const QString& what, const std::string& word);
    void addAlias();
    void removeAlias();
    void changeMembers();
    void suggestRoles();
    void failed(const Failure& failure);

    PageContext context_;
    ContactKey contact_;
    std::shared_ptr<const Contents> contents_;
    bool filling_ = false;

    QLabel *name_, *whose_, *nothing_;
    QWidget* body_;
    QLabel* aliases_ = nullptr;
    QPushButton *removeAlias_ = nullptr, *members_ = nullptr;
    QComboBox *kind_ = nullptr, *visibility_ = nullptr, *strength_ = nullptr, *duration_ = nullptr,
              *intensity_ = nullptr;
    QLineEdit *organisation_ = nullptr, *person_ = nullptr;
    QLabel *samePerson_ = nullptr, *layer_ = nullptr, *roles_ = nullptr, *suggested_ = nullptr, *changes_ = nullptr,
           *passagesHeading_ = nullptr;
    MemoList* memos_ = nullptr;
    QPushButton* suggest_ = nullptr;
    TableView* factors_ = nullptr;
    QLabel* noFactors_ = nullptr;
    QListWidget* passages_ = nullptr;
};

} // namespace kith::workbench
