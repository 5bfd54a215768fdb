// The report of the study, and exports.
#pragma once

#include "results/result_page.h"

class QTabWidget;

namespace kith::workbench {

class ExportForm;
class NextStudy;
class ReportForm;
class TablePanel;

class ReportPage : public ResultPage {
    Q_OBJECT
public:
    explicit ReportPage(const PageContext& context);
    [[nodiscard]] QString heading() const override;
    // "report", "export", "deviations" or "next".
    void show(const QVariant& what) override;
    using Page::show;
    [[nodiscard]] QVariant place() const override;

    [[nodiscard]] ReportForm& report() { return *report_; }
    [[nodiscard]] ExportForm& exports() { return *exports_; }
    [[nodiscard]] TablePanel& deviations() { return *deviations_; }
    [[nodiscard]] NextStudy& next() { return *next_; }

protected:
    void refresh() override;

private:
    QTabWidget* tabs_;
    ReportForm* report_;
    ExportForm* exports_;
    TablePanel* deviations_;
    NextStudy* next_;
};

Page* makeReportPage(const PageContext& context);

} // namespace kith::workbench
