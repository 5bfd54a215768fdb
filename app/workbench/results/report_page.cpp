#include "results/report_page.h"

#include "common/commands.h"
#include "common/table_view.h"
#include "results/export_form.h"
#include "results/next_study.h"
#include "results/report_form.h"
#include "results/table_panel.h"

#include "kith/study/deviations.h"

#include <QAction>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace kith::workbench {
namespace {

const QStringList places{QStringLiteral("report"), QStringLiteral("export"), QStringLiteral("deviations"),
                         QStringLiteral("next")};

} // namespace

ReportPage::ReportPage(const PageContext& context)
    : ResultPage(context), tabs_(new QTabWidget(this)), report_(new ReportForm(context)),
      exports_(new ExportForm(context)), deviations_(new TablePanel(context, *this)),
      next_(new NextStudy(context, *this)) {
    auto* scroll = new QScrollArea;
    scroll->setWidget(report_);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusProxy(report_);
    scroll->setAccessibleName(tr("Report"));
    tabs_->setDocumentMode(true);
    tabs_->addTab(scroll, tr("Report"));
    tabs_->addTab(exports_, tr("Exports"));
    tabs_->addTab(deviations_, tr("Departures from the protocol"));
    tabs_->addTab(next_, tr("How many next time?"));
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(tabs_);
    connect(tabs_, &QTabWidget::currentChanged, this, &ReportPage::wantRefresh);
    for (int i = 0; i < tabs_->count(); ++i)
        addCommand(this, tabs_->tabText(i), QKeySequence(QStringLiteral("Ctrl+Alt+%1").arg(i + 1)), [this, i] {
            tabs_->setCurrentIndex(i);
            tabs_->widget(i)->setFocus();
        });
    addCommand(this, tr("Write the report"), QKeySequence(QStringLiteral("Ctrl+Return")), [this] {
        tabs_->setCurrentIndex(0);
        report_->write();
    });
    setFocusProxy(tabs_);
}

QString ReportPage::heading() const {
    return tr("Report");
}

void ReportPage::show(const QVariant& what) {
    const auto index = places.indexOf(what.toString());
    if (index >= 0) tabs_->setCurrentIndex(static_cast<int>(index));
}

QVariant ReportPage::place() const {
    return places.value(tabs_->currentIndex());
}

void ReportPage::refresh() {
    report_->showLeftOut();
    if (tabs_->currentWidget() != deviations_ || !workspace().snapshot()) return;
    workspace().compute(
        this, QStringLiteral("deviations"),
        [language = context().language()](const project::Project& project, const StudySnapshot& snapshot,
                                          const Job& job) {
            return study::deviationTable(study::deviationsIn(project, snapshot, language, job), language);
        },
        [this](Table table) {
            const bool none = table.rows.empty();
            deviations_->setTable(std::move(table));
            if (none) deviations_->setMessage(tr("Nothing departs from the protocol."));
        },
        [this](const Failure& failure) {
            if (!failure.cancelled) deviations_->setMessage(failure.message);
        });
}

Page* makeReportPage(const PageContext& context) {
    return new ReportPage(context);
}

} // namespace kith::workbench
