#include "results/claims_page.h"

#include "common/commands.h"
#include "common/strings.h"
#include "common/table_view.h"
#include "common/theme.h"
#include "results/table_panel.h"
#include "results/table_tabs.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace kith::workbench {
namespace {

QString listed(const std::vector<std::string>& labels) {
    QStringList words;
    for (const std::string& label : labels)
        words += toQString(label);
    return words.join(QStringLiteral(", "));
}

} // namespace

ClaimsPage::ClaimsPage(const PageContext& context)
    : ResultPage(context), ledger_(new TablePanel(context, *this)), words_(new QLabel), for_(new QPushButton(this)),
      against_(new QPushButton(this)), tables_(new TableTabs(context, *this)) {
    makeLayout();
    connect(ledger_, &TablePanel::rowChanged, this, &ClaimsPage::showClaim);
    connect(ledger_, &TablePanel::rowActivated, this, [this] {
        if (tables_->currentWidget()) tables_->currentWidget()->setFocus();
    });
    connect(for_, &QPushButton::clicked, this, [this] { listGrounds(true); });
    connect(against_, &QPushButton::clicked, this, [this] { listGrounds(false); });
    const QAction* speaking = addCommand(this, tr("Passages for the claim"), QKeySequence(QStringLiteral("Ctrl+Alt+F")),
                                         [this] { for_->click(); });
    const QAction* opposing = addCommand(this, tr("Passages against the claim"),
                                         QKeySequence(QStringLiteral("Ctrl+Alt+G")), [this] { against_->click(); });
    for_->setToolTip(speaking->toolTip());
    against_->setToolTip(opposing->toolTip());
    setFocusProxy(ledger_);
}

QString ClaimsPage::heading() const {
    return tr("Claims");
}

void ClaimsPage::makeLayout() {
    ledger_->showNotes(false);
    words_->setWordWrap(true);
    words_->setTextFormat(Qt::RichText);
    words_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    words_->setContentsMargins(10, 8, 10, 8);
    auto* scroll = new QScrollArea;
    scroll->setWidget(words_);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("The claim in words"));
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(10, 0, 10, 8);
    buttons->setSpacing(6);
    buttons->addWidget(for_);
    buttons->addWidget(against_);
    buttons->addStretch(1);
    auto* claim = new QWidget;
    auto* claimRows = new QVBoxLayout(claim);
    claimRows->setContentsMargins(0, 0, 0, 0);
    claimRows->setSpacing(0);
    claimRows->addWidget(scroll, 1);
    claimRows->addLayout(buttons);

    auto* lower = new QSplitter(Qt::Horizontal);
    lower->addWidget(claim);
    lower->addWidget(tables_);
    lower->setChildrenCollapsible(false);
    lower->setSizes({300, 440});
    lower->setStretchFactor(1, 1);
    auto* rows = new QSplitter(Qt::Vertical, this);
    rows->addWidget(ledger_);
    rows->addWidget(lower);
    rows->setChildrenCollapsible(false);
    rows->setStretchFactor(1, 1);
    rows->setSizes({250, 420});
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(rows);
}

void ClaimsPage::show(const QVariant& what) {
    wanted_ = what.toString();
    wantRefresh();
}

QVariant ClaimsPage::place() const {
    const int row = ledger_->view().currentTableRow();
    return row >= 0 && row < static_cast<int>(claims_.size()) ? toQString(claims_[static_cast<std::size_t>(row)].number)
                                                              : QString();
}

void ClaimsPage::refresh() {
    if (!workspace().snapshot()) return;
    workspace().compute(
        this, QStringLiteral("claims"),
        [language = context().language()](const project::Project&, const StudySnapshot& snapshot, const Job&) {
            return study::claimLedger(snapshot, language);
        },
        [this](study::ClaimLedger made) {
            claims_ = std::move(made.claims);
            if (claims_.empty()) {
                ledger_->setMessage(tr("The protocol of this study makes no claims."));
                showClaim(-1);
                return;
            }
            ledger_->setTable(std::move(made.table));
            for (std::size_t i = 0; i < claims_.size() && !wanted_.isEmpty(); ++i)
                if (toQString(claims_[i].number) == wanted_ || toQString(claims_[i].id) == wanted_)
                    ledger_->view().setCurrentIndex(ledger_->view().model()->index(static_cast<int>(i), 0));
            wanted_.clear();
            showClaim(std::max(0, ledger_->view().currentTableRow()));
        },
        [this](const Failure& failure) {
            if (!failure.cancelled) ledger_->setMessage(failure.message);
        });
}

void ClaimsPage::showClaim(int row) {
    const bool is = row >= 0 && row < static_cast<int>(claims_.size());
    for_->setEnabled(is);
    against_->setEnabled(is);
    if (!is) {
        words_->clear();
        tables_->setMessage({});
        return;
    }
    const study::ShownClaim& claim = claims_[static_cast<std::size_t>(row)];
    const auto paragraph = [](const QString& words) {
        return words.isEmpty() ? QString() : QStringLiteral("<p>%1</p>").arg(words.toHtmlEscaped());
    };
    QString html = QStringLiteral("<p><b>%1. %2</b></p>")
                       .arg(toQString(claim.number).toHtmlEscaped(), toQString(claim.text).toHtmlEscaped());
    html += paragraph(tr("Outcome: %1").arg(toQString(claim.outcome)));
    for (const std::string& sentence : claim.sentences)
        html += paragraph(toQString(sentence));
    const auto& grounds = claim.grounds;
    if (!grounds.casesFor.empty()) html += paragraph(tr("Cases for it: %1.").arg(listed(grounds.casesFor)));
    if (!grounds.casesAgainst.empty()) html += paragraph(tr("Cases against it: %1.").arg(listed(grounds.casesAgainst)));
    if (!grounds.notKnown.empty()) html += paragraph(tr("Not known of: %1.").arg(listed(grounds.notKnown)));
    if (!claim.check.empty()) html += paragraph(tr("How it is checked: %1").arg(toQString(claim.check)));
    words_->setText(html);
    const int speaking = static_cast<int>(grounds.passagesFor.size());
    const int opposing = static_cast<int>(grounds.passagesAgainst.size());
    for_->setText(tr("Passages for it: %1").arg(speaking));
    against_->setText(tr("Passages against it: %1").arg(opposing));
    for_->setEnabled(speaking > 0);
    against_->setEnabled(opposing > 0);

    QStringList names;
    for (std::size_t i = 0; i < claim.tables.size(); ++i) {
        const bool last = i + 1 == claim.tables.size() && claim.tables[i].id.ends_with("-readings");
        // Titles begin with the claim's number, which stands above already.
        names += i == 0 ? tr("People")
                 : last ? tr("Readings")
                        : toQString(claim.tables[i].title).section(QStringLiteral(": "), 1);
    }
    tables_->setTables(claim.tables, names);
    tables_->panel(0)->showNotes(false); // they stand beside it
}

void ClaimsPage::listGrounds(bool speaksFor) {
    const int row = ledger_->view().currentTableRow();
    if (row < 0 || row >= static_cast<int>(claims_.size())) return;
    const study::ShownClaim& claim = claims_[static_cast<std::size_t>(row)];
    const QString title = speaksFor ? tr("For claim %1") : tr("Against claim %1");
    listPassages(title.arg(toQString(claim.number)),
                 speaksFor ? claim.grounds.passagesFor : claim.grounds.passagesAgainst);
}

Page* makeClaimsPage(const PageContext& context) {
    return new ClaimsPage(context);
}

} // namespace kith::workbench
