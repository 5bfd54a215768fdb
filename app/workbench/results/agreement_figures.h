// How far coders agree: whom and what is compared, and every table of figures.
#pragma once

#include "results/result_page.h"

#include "kith/study/agreement.h"

#include <QWidget>

class QCheckBox;
class QComboBox;

namespace kith::workbench {

class ChoiceMenu;
class TableTabs;

class AgreementFigures : public QWidget {
    Q_OBJECT
public:
    AgreementFigures(const PageContext& context, ResultPage& page, QWidget* parent = nullptr);

    void refresh();
    [[nodiscard]] TableTabs& tables() { return *tables_; }

private:
    void fill(const StudySnapshot& snapshot);
    [[nodiscard]] static QString shortName(const std::string& kind);
    [[nodiscard]] study::AgreementWish wish() const;

    PageContext context_;
    ChoiceMenu* coders_;
    QComboBox* layer_;
    ChoiceMenu* kinds_;
    QComboBox* round_;
    QCheckBox* pairs_;
    TableTabs* tables_;
};

// Everybody who coded or was to code something, adjudication left out.
std::vector<Coder> codersOf(const StudySnapshot& snapshot);

} // namespace kith::workbench
