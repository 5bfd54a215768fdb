// A column of the role board: the tray of cards, a pile, or a role, with its name and how many cards it holds.
#pragma once

#include "roles/board.h"

#include <QFrame>
#include <QListView>

#include <functional>

class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;
class QVBoxLayout;

namespace kith::workbench {

class CardDelegate;
class CardsModel;

// Lays its cards out anew when it becomes wider or narrower.
class CardsView : public QListView {
    Q_OBJECT
public:
    explicit CardsView(QWidget* parent = nullptr);
    [[nodiscard]] std::vector<study::Card> chosen() const; // the selected cards, else the one with the cursor
    [[nodiscard]] CardsModel& cards() const;

Q_SIGNALS:
    void focused(bool is);

protected:
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void startDrag(Qt::DropActions supported) override;
};

class BoardColumn : public QFrame {
    Q_OBJECT
public:
    // place.key none: the tray.
    BoardColumn(const BoardPlace& place, QWidget* parent);

    [[nodiscard]] const BoardPlace& place() const { return place_; }
    [[nodiscard]] CardsModel& model() const { return *model_; }
    [[nodiscard]] CardsView& view() const { return *view_; }
    void setPlace(const BoardPlace& place, int digit); // digit: 0 for none
    // count: "12 cards".
    void setCount(const QString& count);
    void setCards(std::vector<study::Card> cards);
    void setTextFont(const QFont& font);
    void setMenu(QMenu* menu);
    // Something between the heading and the cards.
    void addAbove(QWidget* widget);
    // What stands in place of cards where there are none.
    void setWhenEmpty(const QString& words);
    // The name is typed anew: Enter hands it on, Escape leaves it.
    void rename();

Q_SIGNALS:
    void renamed(const QString& name);
    void menuWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void endRenaming();

    BoardPlace place_;
    QLabel* digit_;
    QLabel* name_;
    QLineEdit* typing_;
    QLabel* count_;
    QToolButton* more_;
    QLabel* empty_;
    CardsModel* model_;
    CardsView* view_;
    CardDelegate* delegate_;
    QVBoxLayout* layout_;
};

} // namespace kith::workbench
