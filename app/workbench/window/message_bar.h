// What went wrong, above the pages, until it is dismissed. Nothing stops meanwhile.
#pragma once

#include "workspace/failure.h"

#include <QFrame>

class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace kith::workbench {

class MessageBar : public QFrame {
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent = nullptr);
    void say(const Failure& failure);

private:
    QLabel* words_;
    QPlainTextEdit* details_;
    QToolButton* more_;
};

} // namespace kith::workbench
