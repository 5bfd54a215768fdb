#include "results/agreement_figures.h"

#include "common/strings.h"
#include "results/choice_menu.h"
#include "results/table_tabs.h"

#include "kith/model/coders.h"
#include "kith/model/wording.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace kith::workbench {

std::vector<Coder> codersOf(const StudySnapshot& snapshot) {
    std::vector<Coder> coders = CountingCoders(snapshot).ranking();
    std::erase(coders, adjudication);
    for (const Assignment& assignment : snapshot.assignments)
        if (assignment.coder != adjudication &&
            std::find(coders.begin(), coders.end(), assignment.coder) == coders.end())
            coders.push_back(assignment.coder);
    return coders;
}

// On a tab below "Agreement".
QString AgreementFigures::shortName(const std::string& kind) {
    if (kind == "agreement") return tr("Codes");
    if (kind == "agreement-contacts") return tr("Contacts");
    if (kind == "agreement-ties") return tr("Ties");
    if (kind == "agreement-roles") return tr("Roles and factors");
    if (kind == "agreement-stages") return tr("Stages");
    if (kind == "agreement-drift") return tr("Over time");
    return {};
}

AgreementFigures::AgreementFigures(const PageContext& context, ResultPage& page, QWidget* parent)
    : QWidget(parent), context_(context), coders_(new ChoiceMenu(tr("All coders"), this)), layer_(new QComboBox(this)),
      kinds_(new ChoiceMenu(tr("All sources"), this)), round_(new QComboBox(this)),
      pairs_(new QCheckBox(tr("Each two"), this)), tables_(new TableTabs(context, page, this)) {
    coders_->setAccessibleName(tr("Coders to compare"));
    layer_->setAccessibleName(tr("Codes of the layer"));
    kinds_->setAccessibleName(tr("Kinds of sources"));
    round_->setAccessibleName(tr("Round of double coding"));
    pairs_->setToolTip(tr("With more than two coders: rows for each two of them as well"));
    auto* head = new QHBoxLayout;
    head->setContentsMargins(8, 6, 8, 6);
    head->setSpacing(6);
    for (QWidget* field : std::initializer_list<QWidget*>{coders_, layer_, kinds_, round_}) {
        field->setMinimumWidth(90);
        head->addWidget(field, 1);
    }
    head->addWidget(pairs_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(tables_, 1);
    setFocusProxy(tables_);
    kinds_->setChoices({{"interview", tr("interviews")}, {"survey", tr("surveys")}, {"field-note", tr("field notes")}});
    for (ChoiceMenu* menu : {coders_, kinds_})
        connect(menu, &ChoiceMenu::changed, this, &AgreementFigures::refresh);
    for (QComboBox* box : {layer_, round_})
        connect(box, &QComboBox::activated, this, &AgreementFigures::refresh);
    connect(pairs_, &QCheckBox::toggled, this, &AgreementFigures::refresh);
}

void AgreementFigures::fill(const StudySnapshot& snapshot) {
    std::vector<std::pair<std::string, QString>> coders;
    for (const Coder& coder : codersOf(snapshot))
        coders.emplace_back(coder, toQString(coder));
    coders_->setChoices(coders);
    pairs_->setVisible(coders.size() > 2);
    const auto refill = [](QComboBox* box, const std::vector<std::pair<QString, QString>>& choices) {
        const QSignalBlocker quiet(box);
        const QString before = box->currentData().toString();
        box->clear();
        for (const auto& [id, words] : choices)
            box->addItem(words, id);
        box->setCurrentIndex(std::max(0, box->findData(before)));
    };
    std::vector<std::pair<QString, QString>> layers{{QString(), tr("All codes")}};
    std::set<std::string> seen;
    for (const Code& code : snapshot.codebook.codes)
        if (code.retired == 0 && seen.insert(code.layer).second)
            layers.emplace_back(toQString(code.layer),
                                toQString(wordingOf(snapshot.protocol, "code-layer", code.layer, context_.language())));
    refill(layer_, layers);
    std::set<int> known;
    for (const Assignment& assignment : snapshot.assignments)
        if (assignment.round > 0) known.insert(assignment.round);
    std::vector<std::pair<QString, QString>> rounds{{QString(), tr("All rounds")}};
    for (const int round : known)
        rounds.emplace_back(QString::number(round), tr("Round %1").arg(round));
    refill(round_, rounds);
    round_->setVisible(!known.empty());
}

study::AgreementWish AgreementFigures::wish() const {
    study::AgreementWish wish;
    wish.coders = coders_->chosen();
    wish.layer = toStd(layer_->currentData().toString());
    for (const std::string& kind : kinds_->chosen())
        if (const auto parsed = parse<SourceKind>(kind)) wish.kinds.push_back(*parsed);
    wish.pairs = pairs_->isChecked();
    if (const int round = round_->currentData().toInt(); round > 0) wish.round = round;
    wish.language = context_.language();
    return wish;
}

void AgreementFigures::refresh() {
    const auto snapshot = context_.workspace.snapshot();
    if (!snapshot) return;
    fill(*snapshot);
    if (codersOf(*snapshot).size() < 2) {
        tables_->setMessage(tr("So far one coder works on this study. Agreement takes two who coded the same sources: "
                               "plan it under Double coding."));
        return;
    }
    context_.workspace.compute(
        this, QStringLiteral("agreement"),
        [wish = wish()](const project::Project&, const StudySnapshot& read, const Job&) {
            return study::agreementTables(read, wish);
        },
        [this](std::vector<Table> tables) {
            if (tables.empty()) {
                tables_->setMessage(tr("No source was coded by two of these coders."));
                return;
            }
            QStringList names;
            for (const Table& table : tables)
                names += shortName(table.id);
            tables_->setTables(std::move(tables), names);
        },
        [this](const Failure& failure) {
            if (!failure.cancelled) tables_->setMessage(failure.message);
        });
}

} // namespace kith::workbench
