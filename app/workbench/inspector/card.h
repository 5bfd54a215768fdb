// A card of the inspector: what is known of one thing.
#pragma once

#include "window/page.h"

#include <QFont>
#include <QString>
#include <QWidget>

class QFormLayout;
class QLabel;
class QVBoxLayout;

namespace kith::workbench {

class InspectorCard : public QWidget {
    Q_OBJECT
public:
    explicit InspectorCard(const PageContext& context);

    // Shows the thing, if it is of this card's kind; follows edits from then on.
    virtual bool show(const Subject& subject) = 0;
    using QWidget::show;
    virtual void refresh() = 0;

Q_SIGNALS:
    void shown();                  // what was read can be seen
    void gone(const QString& why); // the thing is there no more

protected:
    QLabel* addTitle();                       // what it is, large
    QLabel* addHeading(const QString& words); // of a part
    QLabel* addQuiet();                       // words that matter less
    QFormLayout* addForm();
    [[nodiscard]] QVBoxLayout* rows() const { return rows_; }
    [[nodiscard]] const PageContext& context() const { return context_; }
    [[nodiscard]] Workspace::Failed lost();

private:
    PageContext context_;
    QVBoxLayout* rows_;
};

// A label that breaks its lines, can be read by keyboard, and opens what its links name.
[[nodiscard]] QLabel* wordsLabel(const QString& accessibleName = {});
// Takes all out of a layout, and away.
void clearRows(QVBoxLayout* rows);

} // namespace kith::workbench
