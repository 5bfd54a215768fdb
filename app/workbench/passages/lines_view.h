// Concordance lines below each other: what was found stands in one column, the words around it on either side.
#pragma once

#include <QStyledItemDelegate>
#include <QTableView>

#include <string_view>
#include <utility>
#include <vector>

namespace kith::workbench {

// What a model of such lines gives in its column of lines.
namespace line {
constexpr int BeforeRole = Qt::UserRole + 20;
constexpr int WordsRole = Qt::UserRole + 21;
constexpr int AfterRole = Qt::UserRole + 22;
constexpr int GroundRole = Qt::UserRole + 23; // colour behind the words

// Words without line breaks.
[[nodiscard]] QString oneLine(std::string_view words);
// What the column of lines gives for a passage and the words around it, for any role; an invalid value for others.
[[nodiscard]] QVariant lineData(int role, std::string_view before, std::string_view words, std::string_view after,
                                const QColor& ground);
} // namespace line

class LineDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

class LinesView : public QTableView {
    Q_OBJECT
public:
    // `lineColumn` takes the room that the others leave; it is written in the font of texts.
    LinesView(int lineColumn, QWidget* parent);
    void setTextFont(const QFont& font);
    // Rows that are selected, from the top; the current one where none is.
    [[nodiscard]] std::vector<int> chosenRows() const;
    // Widths of all columns but that of lines, in letters.
    void setLetters(const std::vector<std::pair<int, int>>& columns);

Q_SIGNALS:
    void opened(int row);     // Enter, double click
    void turnWanted(int row); // Space
    void copyWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    int lineColumn_;
    QFont textFont_;
};

} // namespace kith::workbench
