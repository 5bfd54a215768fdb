// How far coders agree, and what they disagree on.
#pragma once

#include "results/result_page.h"

class QTabWidget;

namespace kith::workbench {

class AgreementFigures;
class Disagreements;
class DoubleCodingPlan;

class AgreementPage : public ResultPage {
    Q_OBJECT
public:
    explicit AgreementPage(const PageContext& context);
    [[nodiscard]] QString heading() const override;
    // "agreement", "disagreements" or "double-coding".
    void show(const QVariant& what) override;
    using Page::show;
    [[nodiscard]] QVariant place() const override;

    [[nodiscard]] AgreementFigures& figures() { return *figures_; }
    [[nodiscard]] Disagreements& disagreements() { return *disagreements_; }
    [[nodiscard]] DoubleCodingPlan& plan() { return *plan_; }

protected:
    void refresh() override;

private:
    QTabWidget* tabs_;
    AgreementFigures* figures_;
    Disagreements* disagreements_;
    DoubleCodingPlan* plan_;
};

Page* makeAgreementPage(const PageContext& context);

} // namespace kith::workbench
