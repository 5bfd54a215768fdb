#include "results/next_study.h"

#include "common/table_view.h"
#include "results/table_panel.h"

#include "kith/study/planning.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace kith::workbench {
namespace {

// What the form says, for another thread.
struct Plan {
    QString what;
    std::vector<double> shares;
    double kappa = 0.6;
    study::PlanOptions options;
};

Table make(const Plan& plan) {
    const auto& s = plan.shares;
    if (plan.what == QLatin1String("stages")) return study::planStages({s[0], s[1], s[2]}, plan.options);
    if (plan.what == QLatin1String("factors")) {
        study::FactorsExpected expected;
        expected.shareOfFirst = s[0];
        expected.shareOfOthers = s[1];
        return study::planFactors(expected, plan.options);
    }
    if (plan.what == QLatin1String("themes")) return study::planThemes(s[0], plan.options);
    if (plan.what == QLatin1String("agreement")) {
        study::AgreementExpected expected;
        expected.least = plan.kappa;
        expected.first = s[0];
        expected.second = s[1];
        return study::planAgreement(expected, plan.options);
    }
    return study::planShare(s[0], s[1], plan.options);
}

} // namespace

NextStudy::NextStudy(const PageContext& context, ResultPage& page, QWidget* parent)
    : QWidget(parent), context_(context), form_(new QFormLayout), plan_(new QComboBox(this)),
      kappa_(new QDoubleSpinBox(this)), power_(new QSpinBox(this)), compute_(new QPushButton(tr("Compute"), this)),
      table_(new TablePanel(context, page, this)) {
    plan_->addItem(tr("how sure a share of people would be"), QStringLiteral("share"));
    plan_->addItem(tr("whether stages would be found to differ"), QStringLiteral("stages"));
    plan_->addItem(tr("whether some factors would be found to matter more"), QStringLiteral("factors"));
    plan_->addItem(tr("how many interviews see a theme"), QStringLiteral("themes"));
    plan_->addItem(tr("how much two coders must both code"), QStringLiteral("agreement"));
    plan_->setAccessibleName(tr("What the next study is to show"));
    form_->setContentsMargins(10, 8, 10, 4);
    form_->addRow(tr("Question"), plan_);
    for (int i = 0; i < 3; ++i) {
        auto* share = new QSpinBox(this);
        share->setSuffix(tr(" %"));
        shares_.push_back(share);
        form_->addRow(QStringLiteral(" "), share);
    }
    kappa_->setRange(0.0, 0.95);
    kappa_->setSingleStep(0.05);
    kappa_->setValue(0.6);
    kappa_->setAccessibleName(tr("Kappa to be ruled out"));
    form_->addRow(tr("Kappa to be ruled out"), kappa_);
    power_->setRange(50, 99);
    power_->setValue(80);
    power_->setSuffix(tr(" %"));
    power_->setAccessibleName(tr("Chance of finding it"));
    form_->addRow(tr("Chance of finding it"), power_);
    auto* foot = new QHBoxLayout;
    foot->addWidget(compute_);
    foot->addStretch(1);
    form_->addRow(QString(), foot);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addLayout(form_);
    whole->addWidget(table_, 1);
    setFocusProxy(plan_);
    table_->setMessage(tr("No project is needed for this: what cannot be computed exactly is simulated, and has its "
                          "standard error beside it."));
    connect(plan_, &QComboBox::currentIndexChanged, this, &NextStudy::showFields);
    connect(compute_, &QPushButton::clicked, this, &NextStudy::compute);
    showFields();
}

void NextStudy::choose(const QString& plan) {
    plan_->setCurrentIndex(std::max(0, plan_->findData(plan)));
}

void NextStudy::showFields() {
    const QString what = plan_->currentData().toString();
    struct Field {
        QString label;
        int least, most, value;
    };
    std::vector<Field> fields;
    if (what == QLatin1String("share"))
        fields = {{tr("Share of people who would show it"), 0, 100, 50},
                  {tr("Wanted: half of the interval"), 0, 49, 0}};
    else if (what == QLatin1String("stages"))
        fields = {{tr("Share of people when building"), 0, 100, 60},
                  {tr("When maintaining"), 0, 100, 30},
                  {tr("When activating"), 0, 100, 30}};
    else if (what == QLatin1String("factors"))
        fields = {{tr("Share of people who show one of the first four"), 0, 100, 50},
                  {tr("One of the other five"), 0, 100, 30}};
    else if (what == QLatin1String("themes"))
        fields = {{tr("Share of people who would tell of it"), 1, 99, 10}};
    else
        fields = {{tr("Share of units to which the first gives the code"), 1, 99, 10}, {tr("The second"), 1, 99, 10}};
    for (std::size_t i = 0; i < shares_.size(); ++i) {
        const bool shown = i < fields.size();
        shares_[i]->setVisible(shown);
        auto* label = qobject_cast<QLabel*>(form_->labelForField(shares_[i]));
        label->setVisible(shown);
        if (!shown) continue;
        label->setText(fields[i].label);
        shares_[i]->setAccessibleName(fields[i].label);
        shares_[i]->setRange(fields[i].least, fields[i].most);
        shares_[i]->setValue(fields[i].value);
    }
    const bool agreement = what == QLatin1String("agreement");
    kappa_->setVisible(agreement);
    form_->labelForField(kappa_)->setVisible(agreement);
    const bool hasPower = what != QLatin1String("share");
    power_->setVisible(hasPower);
    form_->labelForField(power_)->setVisible(hasPower);
}

void NextStudy::compute() {
    Plan plan{plan_->currentData().toString(), {}, kappa_->value(), {}};
    for (const QSpinBox* share : shares_)
        plan.shares.push_back(share->value() / 100.0);
    plan.options.power = power_->value() / 100.0;
    plan.options.language = context_.language();
    table_->setMessage(tr("One moment …"));
    context_.workspace.startJob(
        this, tr("Planning the next study"), [plan](const project::Project&, const Job&) { return make(plan); },
        [this](Table table) { table_->setTable(std::move(table)); },
        [this](const Failure& failure) {
            if (!failure.cancelled) table_->setMessage(failure.message);
        });
}

} // namespace kith::workbench
