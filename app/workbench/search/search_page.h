// Search all texts, and code what was found.
#pragma once

#include "search/background.h"
#include "window/page.h"

#include "kith/study/search.h"

#include <QStringList>
#include <QTimer>

#include <memory>

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QMenu;
class QSplitter;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace kith::workbench {

class FoundModel;
class LinesView;
class PictureView;
class QueryHelp;
class SimilarView;
class TableView;
class TurnPane;

class SearchPage : public Page {
    Q_OBJECT
public:
    explicit SearchPage(const PageContext& context);
    ~SearchPage() override;
    [[nodiscard]] QString heading() const override;
    // A query, or what `place` gave.
    void show(const QVariant& what) override;
    using QWidget::show;
    [[nodiscard]] QVariant place() const override;
    void find() override;

    [[nodiscard]] const FoundModel& model() const { return *model_; }
    // Everything that was asked for is there.
    [[nodiscard]] bool isSettled() const;
    // How long the last search took until its first passages were there, in milliseconds.
    [[nodiscard]] double lastMilliseconds() const { return milliseconds_; }

Q_SIGNALS:
    void answered(); // the first passages are there, or none

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    enum View { Passages, Counts, Places, Similar };
    void makeQueryLine();
    void makeViews();
    QWidget* makePassages();
    QWidget* makeCounts();
    QWidget* makePlaces();
    void makeActions();

    [[nodiscard]] study::SearchWish wish() const;
    void search();
    void showAnswer(std::shared_ptr<const study::SearchAnswer> answer, bool last);
    void showMistake(const study::QueryError& error);
    void showFailure(const QString& words);
    void showTotals(bool last);
    void showSuggestions(const study::SearchAnswer& answer);
    void clearMessage();
    void addSuggestion(const QString& words, const QString& query);
    void takeSuggestion();
    void showView(int view);
    void showCounts();
    void showPlaces();
    void narrow(int row);
    void showRow();

    void chooseScope();
    void showScope();
    void fillQueries();
    void saveQuery();
    void removeQuery(const QString& name);
    void toggleHelp();
    void toggleTurn();
    void listBelow();
    void copy();
    void exportFound();
    void codeFound();
    void code(const Code& code);
    void keepIndex();
    void updateIndex();

    std::unique_ptr<Background> background_; // searches
    std::unique_ptr<Background> indexer_;
    QTimer again_, index_;
    QStringList scope_; // titles; none: everything
    bool indexing_ = false, refused_ = false;
    bool waiting_ = false, counting_ = false;
    double milliseconds_ = 0;
    QStringList suggestions_; // queries that buttons offer

    FoundModel* model_;
    QLineEdit* query_;
    QToolButton *queries_, *scopeButton_, *helpButton_;
    QMenu* queriesMenu_;
    QWidget* message_;
    QLabel *mistake_, *totals_;
    QHBoxLayout* offers_;
    QTabBar* tabs_;
    QStackedWidget* views_;
    LinesView* lines_;
    TurnPane* turn_;
    QStackedWidget* passagePages_;
    QLabel* nothing_;
    QComboBox *order_, *by_;
    QCheckBox* once_;
    TableView* counts_;
    PictureView* picture_;
    SimilarView* similar_;
    QueryHelp* help_;
    QAction *code_, *below_, *export_, *copy_, *save_;
};

Page* makeSearchPage(const PageContext& context);

} // namespace kith::workbench
