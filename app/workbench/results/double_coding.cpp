#include "results/double_coding.h"

#include "common/strings.h"
#include "common/table_view.h"
#include "results/agreement_figures.h"
#include "results/table_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace kith::workbench {

DoubleCodingPlan::DoubleCodingPlan(const PageContext& context, ResultPage& page, QWidget* parent)
    : QWidget(parent), context_(context), coders_(new QLineEdit(this)), share_(new QSpinBox(this)),
      seed_(new QSpinBox(this)), units_(new QComboBox(this)),
      byLanguage_(new QCheckBox(tr("From each language apart"), this)),
      byKind_(new QCheckBox(tr("From each kind of source apart"), this)),
      blind_(new QCheckBox(tr("Blind: without sight of suggestions and of each other"), this)),
      draw_(new QPushButton(tr("Draw and assign"), this)), table_(new TablePanel(context, page, this)) {
    coders_->setPlaceholderText(tr("anna, bram"));
    coders_->setToolTip(tr("Two or more names with commas between them; new coders, too"));
    share_->setRange(1, 100);
    share_->setValue(20);
    share_->setSuffix(tr(" %"));
    share_->setToolTip(tr("Of the sources that are in no round yet"));
    seed_->setRange(1, 999999);
    seed_->setToolTip(tr("The same seed draws the same sources"));
    units_->addItem(tr("passages that the coder delimits"), static_cast<int>(PlannedUnits::Passages));
    units_->addItem(tr("whole turns"), static_cast<int>(PlannedUnits::Turns));
    blind_->setChecked(true);
    draw_->setToolTip(tr("Draws sources at random and assigns each to all these coders, as one step"));

    auto* form = new QFormLayout;
    form->setContentsMargins(10, 8, 10, 4);
    const auto add = [&](const QString& label, QWidget* field) {
        field->setAccessibleName(label);
        form->addRow(label, field);
    };
    add(tr("Coders"), coders_);
    auto* numbers = new QHBoxLayout;
    numbers->addWidget(share_);
    seed_->setAccessibleName(tr("Seed"));
    seed_->setPrefix(tr("seed "));
    numbers->addWidget(seed_);
    numbers->addStretch(1);
    share_->setAccessibleName(tr("Share of the sources"));
    form->addRow(tr("Share of the sources"), numbers);
    add(tr("Units"), units_);
    auto* ticks = new QVBoxLayout;
    ticks->setSpacing(2);
    ticks->addWidget(byLanguage_);
    ticks->addWidget(byKind_);
    ticks->addWidget(blind_);
    form->addRow(QString(), ticks);
    auto* foot = new QHBoxLayout;
    foot->addWidget(draw_);
    foot->addStretch(1);
    form->addRow(QString(), foot);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addLayout(form);
    whole->addWidget(table_, 1);
    setFocusProxy(coders_);
    connect(draw_, &QPushButton::clicked, this, &DoubleCodingPlan::draw);
    connect(coders_, &QLineEdit::returnPressed, this, &DoubleCodingPlan::draw);
}

void DoubleCodingPlan::refresh() {
    if (const auto snapshot = context_.workspace.snapshot(); snapshot && coders_->text().isEmpty()) {
        QStringList names;
        for (const Coder& coder : codersOf(*snapshot))
            names += toQString(coder);
        if (names.size() > 1) coders_->setText(names.join(QStringLiteral(", ")));
    }
    draw_->setEnabled(!context_.workspace.isReadOnly());
    context_.workspace.compute(
        this, QStringLiteral("rounds"),
        [language = context_.language()](const project::Project& project, const StudySnapshot&, const Job&) {
            return study::doubleCodingTable(project, language);
        },
        [this](Table table) {
            const bool none = table.rows.empty();
            table_->setTable(std::move(table));
            if (none) table_->setMessage(tr("Nothing is planned yet. Choose two coders and draw sources for them."));
        },
        [this](const Failure& failure) {
            if (!failure.cancelled) table_->setMessage(failure.message);
        });
}

study::PlanWish DoubleCodingPlan::wish() const {
    study::PlanWish wish;
    for (const QString& name : coders_->text().split(QLatin1Char(','), Qt::SkipEmptyParts))
        if (!name.trimmed().isEmpty()) wish.coders.push_back(toStd(name.trimmed()));
    wish.share = share_->value() / 100.0;
    wish.seed = static_cast<std::uint64_t>(seed_->value());
    wish.units = static_cast<PlannedUnits>(units_->currentData().toInt());
    wish.byLanguage = byLanguage_->isChecked();
    wish.byKind = byKind_->isChecked();
    wish.blind = blind_->isChecked();
    wish.language = context_.language();
    return wish;
}

void DoubleCodingPlan::draw() {
    auto drawn = std::make_shared<int>(0);
    context_.workspace.edit(
        [wish = wish(), drawn, by = context_.workspace.coder()](project::Project& project) {
            *drawn = static_cast<int>(study::planDoubleCoding(project, wish, by).rows.size());
        },
        this, [this, drawn] { context_.desk.say(tr("%n source(s) drawn and assigned.", nullptr, *drawn)); });
}

} // namespace kith::workbench
