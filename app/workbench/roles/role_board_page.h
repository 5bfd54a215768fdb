// Sort passages about people into piles, and make roles of them.
#pragma once

#include "roles/board.h"
#include "roles/cards_model.h"
#include "window/page.h"

#include <QList>

#include <map>
#include <optional>
#include <vector>

class QAction;
class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QMenu;
class QScrollArea;
class QStackedWidget;

namespace kith::workbench {

class BoardColumn;
class NewPile;

class RoleBoardPage : public Page {
    Q_OBJECT
public:
    explicit RoleBoardPage(const PageContext& context);
    [[nodiscard]] QString heading() const override;
    void show(const QVariant& what) override; // the label of a case
    using QWidget::show;
    [[nodiscard]] QVariant place() const override;
    void find() override;

    // For whoever looks at the page from outside: the tray, then the columns as they stand.
    [[nodiscard]] BoardColumn& tray() const { return *tray_; }
    [[nodiscard]] const std::vector<BoardColumn*>& columns() const { return columns_; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeHeader();
    void makeBoard();
    void makeActions();
    void refresh();
    void showBoard(Board board);
    void arrange();     // columns as the board has them
    void fillColumns(); // and their cards
    void fillTray();
    void showCases();
    void showActions();
    [[nodiscard]] QList<QAction*> ofCards(bool isRole) const;
    BoardColumn* makeColumn(const BoardPlace& place);
    void take(BoardColumn* column, const std::vector<study::Card>& cards, CodeKey from, bool stay);
    [[nodiscard]] BoardColumn* current() const; // that has the keyboard, or had it last
    [[nodiscard]] BoardColumn* currentPile() const;
    [[nodiscard]] std::vector<BoardColumn*> all() const; // the tray first
    void step(int by);
    void put(const std::vector<study::Card>& cards, CodeKey to, CodeKey from);
    void edit(Workspace::Change change, Workspace::Done done = {});
    void askSuggestions(bool on);
    void readSuggestions();
    void showSuggestions();

    // Commands.
    void putOn(int digit);
    void startPile();
    void openCard();
    void takeOff();
    void copyTo();
    void renamePile();
    void joinPile();
    void mapPile();
    void makeRole();
    void removePile();
    void makePile(const QString& name, const std::vector<study::Card>& cards, CodeKey from);

    Board board_;
    std::map<CardPlace, QString> suggested_;
    bool isRead_ = false;
    QString wantedCase_;

    QComboBox* case_ = nullptr;
    QLineEdit* filter_ = nullptr;
    QCheckBox* sortedToo_ = nullptr;
    QCheckBox* individuated_ = nullptr;
    QCheckBox* roles_ = nullptr;
    QCheckBox* suggestions_ = nullptr;
    QStackedWidget* states_ = nullptr;
    QWidget* none_ = nullptr;
    QWidget* work_ = nullptr;
    QScrollArea* scroll_ = nullptr;
    QHBoxLayout* row_ = nullptr;
    BoardColumn* tray_ = nullptr;
    NewPile* newPile_ = nullptr;
    std::vector<BoardColumn*> columns_;
    BoardColumn* last_ = nullptr;
    std::vector<QAction*> digits_;
    std::vector<QAction*> ofCards_, ofPiles_;
    QMenu* pileMenu_ = nullptr;
};

Page* makeRoleBoardPage(const PageContext& context);

} // namespace kith::workbench
