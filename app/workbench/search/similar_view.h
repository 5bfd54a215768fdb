// More like this: suggestions for a code or a contact, decided one by one or several at once.
#pragma once

#include "search/similar_model.h"
#include "window/page.h"

#include <QWidget>

class QAction;
class QLabel;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace kith::workbench {

class TurnPane;

class SimilarView : public QWidget {
    Q_OBJECT
public:
    SimilarView(const PageContext& context, QWidget* parent);

    void like(const study::Likeness& likeness, const QString& name);
    void chooseCodeToLearn();
    void chooseContactToLearn();
    [[nodiscard]] const SimilarModel& model() const { return *model_; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeHeader();
    void makeList();
    void suggest();
    void show(study::SimilarPassages suggestions);
    void say(const QString& words);
    void showRow();
    void enableActions();
    void accept();
    void reject();
    void acceptAs(const std::string& code, const std::string& contact);
    void decide(const std::vector<int>& numbers, Workspace::Change change, const QString& said);
    [[nodiscard]] std::vector<int> chosenRows() const;

    PageContext context_;
    study::Likeness likeness_;
    QString name_;
    int deciding_ = 0; // edits of ours that are on their way
    SimilarModel* model_;
    QTableView* list_;
    TurnPane* turn_;
    QStackedWidget* pages_;
    QLabel *message_, *learnt_;
    QToolButton *code_, *contact_;
    QAction *accept_, *reject_, *again_;
};

} // namespace kith::workbench
