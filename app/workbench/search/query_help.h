// The query language on one card.
#pragma once

#include <QTextBrowser>

namespace kith::workbench {

class QueryHelp : public QTextBrowser {
    Q_OBJECT
public:
    explicit QueryHelp(QWidget* parent);
};

} // namespace kith::workbench
