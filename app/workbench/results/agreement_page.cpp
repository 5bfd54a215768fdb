#include "results/agreement_page.h"

#include "common/commands.h"
#include "results/agreement_figures.h"
#include "results/disagreements.h"
#include "results/double_coding.h"

#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace kith::workbench {
namespace {

const QStringList places{QStringLiteral("agreement"), QStringLiteral("disagreements"), QStringLiteral("double-coding")};

} // namespace

AgreementPage::AgreementPage(const PageContext& context)
    : ResultPage(context), tabs_(new QTabWidget(this)), figures_(new AgreementFigures(context, *this)),
      disagreements_(new Disagreements(context, *this)), plan_(new DoubleCodingPlan(context, *this)) {
    tabs_->setDocumentMode(true);
    tabs_->addTab(figures_, tr("Agreement"));
    tabs_->addTab(disagreements_, tr("Disagreements"));
    tabs_->addTab(plan_, tr("Double coding"));
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(tabs_);
    connect(tabs_, &QTabWidget::currentChanged, this, &AgreementPage::wantRefresh);
    for (int i = 0; i < tabs_->count(); ++i)
        addCommand(this, tabs_->tabText(i), QKeySequence(QStringLiteral("Ctrl+Alt+%1").arg(i + 1)), [this, i] {
            tabs_->setCurrentIndex(i);
            tabs_->widget(i)->setFocus();
        });
    setFocusProxy(tabs_);
}

QString AgreementPage::heading() const {
    return tr("Agreement");
}

void AgreementPage::show(const QVariant& what) {
    const auto index = places.indexOf(what.toString());
    if (index >= 0) tabs_->setCurrentIndex(static_cast<int>(index));
}

QVariant AgreementPage::place() const {
    return places.value(tabs_->currentIndex());
}

void AgreementPage::refresh() {
    if (tabs_->currentWidget() == figures_)
        figures_->refresh();
    else if (tabs_->currentWidget() == disagreements_)
        disagreements_->refresh();
    else
        plan_->refresh();
}

Page* makeAgreementPage(const PageContext& context) {
    return new AgreementPage(context);
}

} // namespace kith::workbench
