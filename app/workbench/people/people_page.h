// Decide who is mentioned where: confirm, reject, merge, split.
#pragma once

#include "people/account_reader.h"
#include "window/page.h"

#include <functional>
#include <vector>

class QAction;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace kith::workbench {

class MentionsModel;
class PeopleModel;
class ReviewList;

class PeoplePage : public Page {
    Q_OBJECT
public:
    explicit PeoplePage(const PageContext& context);
    [[nodiscard]] QString heading() const override;
    // The label of a case; or a map "case", "contact" (its label).
    void show(const QVariant& what) override;
    using QWidget::show;
    [[nodiscard]] QVariant place() const override;

private:
    void makeHeader();
    void makeLists();
    void makeActions();
    void makeButtons();

    void fillCases();
    void chooseCase(int place);
    void openCase(CaseKey ego);
    void take(const AccountPtr& account);
    void showState();
    void showContact();
    void showButtons();
    void say(const QString& words, bool withCases = true);

    // What the keys do: with the contacts, or where the keyboard is in the mentions, with these.
    void accept();
    void reject();
    void merge();
    void assign();
    void split();
    void rename();
    void changeKind();
    void openTranscript();
    void undecide();
    void next();
    void previous();
    void nextCase();
    void previousCase();
    void backToContacts();
    void toggleGeneral();
    void sortAgain();

    [[nodiscard]] std::vector<int> contactRows() const; // marked ones, else the current one; none being written
    [[nodiscard]] std::vector<int> mentionRows() const;
    [[nodiscard]] std::vector<std::size_t> contactsIn(const std::vector<int>& rows) const;
    [[nodiscard]] std::vector<std::size_t> mentionsIn(const std::vector<int>& rows) const;
    using Change = std::function<void(project::Project&, const study::AccountPeople&, const Coder&)>;
    void decide(Change change);
    void goOn(const std::vector<int>& rows); // to the next in doubt
    void goOnInMentions(const std::vector<int>& rows);
    void mergeInto(std::size_t into, const std::vector<std::size_t>& others);
    void assignTo(const QString& contact, const std::vector<int>& rows);
    [[nodiscard]] bool isFree(const QString& name);

    QComboBox* cases_ = nullptr;
    QLabel* progress_ = nullptr;
    QProgressBar* bar_ = nullptr;
    QStackedWidget* pages_ = nullptr;
    QLabel* message_ = nullptr;
    QSplitter* lists_ = nullptr;
    ReviewList* contacts_ = nullptr;
    ReviewList* mentions_ = nullptr;
    QLabel* name_ = nullptr;
    QLabel* detail_ = nullptr;
    QPushButton* general_ = nullptr;
    QWidget* buttons_ = nullptr;
    QAction *accept_ = nullptr, *reject_ = nullptr, *merge_ = nullptr, *assign_ = nullptr, *split_ = nullptr,
            *rename_ = nullptr, *kind_ = nullptr, *open_ = nullptr, *undecide_ = nullptr;
    PeopleModel* people_;
    MentionsModel* shown_;
    AccountReader* reader_;
    CaseKey case_;
    QString wantedContact_;
    bool inMentions_ = false;
    bool refocus_ = true; // the keyboard was taken away while there was nothing to review
};

Page* makePeoplePage(const PageContext& context);

} // namespace kith::workbench
