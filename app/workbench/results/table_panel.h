// One table with its title, its notes, and ways to take it along: as text, or into a file.
#pragma once

#include "results/result_page.h"

#include "kith/model/table.h"

#include <QWidget>

#include <set>
#include <string>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace kith::workbench {

class TableView;

class TablePanel : public QWidget {
    Q_OBJECT
public:
    // Numbers open their passages through the page.
    explicit TablePanel(const PageContext& context, ResultPage& page, QWidget* parent = nullptr);

    void setTable(Table table);
    // In place of a table: why there is none, and what to do.
    void setMessage(const QString& words);
    [[nodiscard]] const Table& table() const;
    [[nodiscard]] TableView& view() { return *view_; }
    // Columns that are not shown, by their ids; they are copied and written all the same.
    void hideColumns(std::set<std::string> ids) { hidden_ = std::move(ids); }
    void showTitle(bool shown);
    void showNotes(bool shown);

    void copy();
    // Asks for a file, then writes it.
    void exportTable();
    // By the ending of the file's name.
    void exportTo(const QString& file);

Q_SIGNALS:
    void rowActivated(int tableRow);
    void rowChanged(int tableRow);

private:
    void showNotesOf(const Table& table);
    void groupLast();
    void showMessage(const QString& words);

    PageContext context_;
    QLabel* title_;
    QToolButton* copy_;
    QToolButton* export_;
    QStackedWidget* stack_;
    TableView* view_;
    QLabel* message_;
    QLabel* notes_;
    QWidget* notesArea_;
    bool notesWanted_ = true;
    std::set<std::string> hidden_{"code"};
};

} // namespace kith::workbench
