// The last column of the role board: where a new pile is named.
#pragma once

#include "kith/study/piles.h"

#include <QFrame>

#include <vector>

class QLabel;
class QLineEdit;

namespace kith::workbench {

class NewPile : public QFrame {
    Q_OBJECT
public:
    explicit NewPile(QWidget* parent);

    // The name is asked for; the cards lie on the pile from its beginning, and no more on `from`.
    void ask(std::vector<study::Card> cards, CodeKey from);

Q_SIGNALS:
    void named(const QString& name, const std::vector<kith::study::Card>& cards, kith::CodeKey from);
    void leftOff(); // Escape

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void showHint();

    QLineEdit* name_;
    QLabel* hint_;
    std::vector<study::Card> cards_;
    CodeKey from_;
};

} // namespace kith::workbench
