// Passages below the pages: those behind a number, or those that were found. They stay while they are read in their
// transcripts.
#pragma once

#include "window/page.h"

#include "kith/study/evidence.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace kith::workbench {

class LinesView;
class PassagesModel;
class TurnPane;

class PassagesDock : public QWidget {
    Q_OBJECT
public:
    explicit PassagesDock(const PageContext& context);
    [[nodiscard]] const PassagesModel& model() const { return *model_; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Kept {
        PassageList list;
        int row = 0;
        [[nodiscard]] std::size_t size() const {
            return list.codings.empty() ? list.passages.size() : list.codings.size();
        }
    };
    void makeHeader();
    void makeLines();
    void list(const PassageList& list);
    void go(int step); // through the lists that were kept
    void showKept();
    void read(std::size_t from);
    void readAgain();
    void showTitle();
    void showColumns();
    void showRow();
    void toggleTurn();
    void open(int row);
    void copy();
    void exportTable();
    [[nodiscard]] std::vector<study::ShownPassage> chosen() const;

    PageContext context_;
    std::vector<Kept> kept_;
    std::size_t at_ = 0;
    bool again_ = false;
    PassagesModel* model_;
    LinesView* lines_;
    TurnPane* turn_;
    QSplitter* split_;
    QStackedWidget* pages_;
    QLabel* title_;
    QComboBox* sort_;
    QToolButton *back_, *forward_, *copy_, *export_;
};

QWidget* makePassagesDock(const PageContext& context);

} // namespace kith::workbench
