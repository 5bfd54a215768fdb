// Before found passages are coded: how many, which, the words or the whole turns.
#pragma once

#include "kith/study/search.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QPushButton;
class QRadioButton;

namespace kith::workbench {

class FoundModel;

class CodeFoundDialog : public QDialog {
    Q_OBJECT
public:
    // `chosen` of `all` were chosen by hand; where these are fewer than two, all are meant at first.
    CodeFoundDialog(const QString& code, std::vector<study::FoundPassage> chosen, const study::SearchAnswer& all,
                    const QFont& textFont, QWidget* parent);

    [[nodiscard]] std::vector<study::FoundPassage> passages() const;
    [[nodiscard]] bool wholeTurns() const;

private:
    void preview();

    QString code_;
    std::vector<study::FoundPassage> chosen_;
    study::SearchAnswer all_;
    FoundModel* model_;
    QRadioButton *onlyChosen_, *everything_;
    QCheckBox* turns_;
    QLabel* count_;
    QPushButton* accept_;
};

} // namespace kith::workbench
