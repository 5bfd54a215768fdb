// Sources and cases: what there is to read, how far it is coded, and what may be done with it.
#pragma once

#include "sources/source_tree_model.h"
#include "window/page.h"

#include "kith/study/progress.h"

#include <QWidget>

class QAction;
class QActionGroup;
class QLabel;
class QLineEdit;
class QMenu;
class QStackedWidget;
class QTabBar;
class QToolButton;
class QTreeView;

namespace kith::workbench {

class SourcesDock : public QWidget {
    Q_OBJECT
public:
    explicit SourcesDock(const PageContext& context);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeTree();
    void makeActions();
    void makeOrders();
    QAction* action(const QString& text, const QKeySequence& keys, void (SourcesDock::*run)());
    [[nodiscard]] bool showsCases() const;
    void showTree();
    void readProgress();
    void showItems();
    void filter(const QString& words);
    void expandGroups();
    void inspect();
    void enableActions();
    void showMenu(const QPoint& at);
    void opened(const QModelIndex& index);
    void openCase(const CaseKey& ego);

    [[nodiscard]] const Source* current() const; // nullptr where the cursor is on none
    void openCurrent();
    void describe();
    void revise();
    void toggleDone();
    void assign();
    void exportText();

    PageContext context_;
    std::vector<study::CodingProgress> progress_;
    SourceTreeModel* sources_;
    SourceTreeModel* cases_;
    SourceTreeFilter* filtered_;
    QTabBar* tabs_;
    QLineEdit* words_;
    QToolButton* sort_;
    QTreeView* tree_;
    QStackedWidget* pages_;
    QMenu* menu_;
    QAction *open_, *describe_, *revise_, *done_, *assign_, *export_;
    bool restoring_ = false;
};

QWidget* makeSourcesDock(const PageContext& context);

} // namespace kith::workbench
