// The whole turn that a passage stands in.
#pragma once

#include "kith/model/study.h"
#include "kith/project/project.h"

#include <QTextBrowser>

namespace kith::workbench {

class TurnPane : public QTextBrowser {
    Q_OBJECT
public:
    explicit TurnPane(QWidget* parent);
    // `whole` is the turn; the passage is marked in it. `heading` says where that is.
    void showTurn(const project::Project& project, const Passage& passage, CodePointSpan whole, const QString& heading,
                  const QString& translation = {});
    void setTextFont(const QFont& font);
};

} // namespace kith::workbench
