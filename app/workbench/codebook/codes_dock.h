// Codes: a dock of the window.
#pragma once

#include "window/page.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QToolButton;

namespace kith::workbench {

class CodeTree;

class CodesDock : public QWidget {
    Q_OBJECT
public:
    explicit CodesDock(const PageContext& context);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeActions();
    void apply();
    void listPassages();
    void goBack();

    PageContext context_;
    QLineEdit* words_;
    QComboBox* whose_;
    QToolButton* retired_;
    CodeTree* tree_;
};

QWidget* makeCodesDock(const PageContext& context);

} // namespace kith::workbench
