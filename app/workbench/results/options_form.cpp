#include "results/options_form.h"

#include "common/strings.h"
#include "results/choice_menu.h"

#include "kith/model/coders.h"
#include "kith/model/wording.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>
#include <cmath>
#include <set>

namespace kith::workbench {
namespace {

QComboBox* combo(QWidget* parent) {
    auto* box = new QComboBox(parent);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    return box;
}

void choose(QComboBox* box, const QString& id) {
    box->setCurrentIndex(std::max(0, box->findData(id)));
}

// Fills the list anew; what was chosen stays where it is still there.
void fill(QComboBox* box, const std::vector<std::pair<QString, QString>>& choices) {
    const QSignalBlocker quiet(box);
    const QString before = box->currentData().toString();
    box->clear();
    for (const auto& [id, words] : choices)
        box->addItem(words, id);
    choose(box, before);
}

std::string chosen(const QComboBox* box) {
    return toStd(box->currentData().toString());
}

QString listed(const std::vector<std::string>& names) {
    QStringList words;
    for (const std::string& name : names)
        words += toQString(name);
    return words.join(QStringLiteral(", "));
}

} // namespace

OptionsForm::OptionsForm(std::string language, QWidget* parent)
    : QWidget(parent), language_(std::move(language)), form_(new QFormLayout(this)), case_(combo(this)),
      layer_(combo(this)), codes_(new QLineEdit(this)), group_(combo(this)), reading_(combo(this)),
      attribute_(combo(this)), compareA_(combo(this)), compareB_(combo(this)),
      coders_(new ChoiceMenu(tr("One coder for each source"), this)), stage_(combo(this)), sources_(combo(this)),
      where_(combo(this)), whereValue_(combo(this)), interval_(combo(this)), suppress_(new QSpinBox(this)),
      naive_(new QCheckBox(tr("Tests that are wrong here, too"), this)), base_(new QSpinBox(this)),
      run_(new QSpinBox(this)), threshold_(new QSpinBox(this)) {
    form_->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form_->setContentsMargins(8, 6, 8, 8);
    form_->setVerticalSpacing(4);
    form_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    add(tr("Case"), case_);
    add(tr("Codes of the layer"), layer_);
    add(tr("Or these codes"), codes_);
    codes_->setPlaceholderText(tr("factor.learning, role.*"));
    codes_->setToolTip(tr("Names of codes with commas between them; role.* is every code whose name begins so"));
    add(tr("Codes of the group"), group_);
    add(tr("Reading of the factors"), reading_);
    add(tr("Attribute"), attribute_);
    add(tr("Compare"), compareA_);
    add(tr("With"), compareB_);
    add(tr("Coders"), coders_);
    add(tr("Stage"), stage_);
    add(tr("Sources"), sources_);
    add(tr("Only cases with"), where_);
    add(tr("Of the value"), whereValue_);
    add(tr("Interval of shares"), interval_);
    add(tr("Hide counts below"), suppress_);
    suppress_->setRange(0, 20);
    suppress_->setSpecialValueText(tr("hide none"));
    suppress_->setToolTip(tr("Counts of people from 1 to one less than this are hidden, so that nobody is known by "
                             "them"));
    form_->addRow(naive_);
    naive_->setToolTip(tr("Shows what comes of tests that do not fit this material, and why they do not"));
    add(tr("Interviews of the base"), base_);
    base_->setRange(1, 99);
    base_->setToolTip(tr("The first interviews, whose codes new ones are measured by"));
    add(tr("Interviews of a run"), run_);
    run_->setRange(1, 99);
    run_->setToolTip(tr("Interviews that are looked at together for new codes"));
    add(tr("Little is up to"), threshold_);
    threshold_->setRange(0, 50);
    threshold_->setSuffix(tr(" %"));
    threshold_->setToolTip(tr("The share of new codes that counts as saturated"));

    for (QComboBox* box :
         {case_, layer_, group_, reading_, compareA_, compareB_, stage_, sources_, whereValue_, interval_})
        connect(box, &QComboBox::currentIndexChanged, this, &OptionsForm::tell);
    connect(attribute_, &QComboBox::currentIndexChanged, this, [this] {
        fillAttributeValues();
        tell();
    });
    connect(where_, &QComboBox::currentIndexChanged, this, [this] {
        fillValues(whereValue_, where_->currentData().toString(), tr("any value"));
        show(whereValue_, choices_.where && where_->currentIndex() > 0);
        tell();
    });
    connect(codes_, &QLineEdit::editingFinished, this, &OptionsForm::tell);
    connect(coders_, &ChoiceMenu::changed, this, &OptionsForm::tell);
    connect(naive_, &QCheckBox::toggled, this, &OptionsForm::tell);
    for (QSpinBox* box : {suppress_, base_, run_, threshold_})
        connect(box, &QSpinBox::valueChanged, this, &OptionsForm::tell);

    fill(sources_, {{QString(), tr("all")},
                    {QStringLiteral("interview"), tr("interviews")},
                    {QStringLiteral("survey"), tr("surveys")},
                    {QStringLiteral("field-note"), tr("field notes")}});
    fill(interval_, {{QString(), tr("Wilson")},
                     {QStringLiteral("wilson-corrected"), tr("Wilson, with correction")},
                     {QStringLiteral("clopper-pearson"), tr("Clopper-Pearson")},
                     {QStringLiteral("jeffreys"), tr("Jeffreys")},
                     {QStringLiteral("agresti-coull"), tr("Agresti-Coull")},
                     {QStringLiteral("bayes-uniform"), tr("Bayes, uniform prior")}});
    setKind({}, {});
}

void OptionsForm::add(const QString& label, QWidget* field) {
    field->setAccessibleName(label);
    field->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    field->setMinimumWidth(80);
    form_->addRow(label, field);
}

void OptionsForm::show(QWidget* field, bool shown) {
    field->setVisible(shown);
    if (QWidget* label = form_->labelForField(field)) label->setVisible(shown);
}

void OptionsForm::tell() {
    if (!filling_) Q_EMIT changed();
}

void OptionsForm::setStudy(const std::shared_ptr<const StudySnapshot>& snapshot) {
    if (!snapshot || snapshot == snapshot_) return;
    snapshot_ = snapshot;
    filling_ = true;
    const Protocol& protocol = snapshot->protocol;
    std::vector<std::pair<QString, QString>> cases, layers, groups{{QString(), tr("any")}},
        readings{{QString(), tr("the codes themselves")}}, attributes, stages{{QString(), tr("any")}},
        where{{QString(), tr("anything")}};
    for (const Case& ego : snapshot->cases)
        if (!ego.survey) cases.emplace_back(toQString(ego.label), toQString(ego.label));
    std::set<std::string> seen;
    QStringList names;
    for (const Code& code : snapshot->codebook.codes) {
        if (code.retired != 0) continue;
        names += toQString(code.name);
        if (!seen.insert(code.layer).second) continue;
        layers.emplace_back(toQString(code.layer), toQString(wordingOf(protocol, "code-layer", code.layer, language_)));
    }
    for (const CodeGroup& group : protocol.groups)
        groups.emplace_back(toQString(group.id), toQString(group.label.in(language_)));
    for (const Reading& reading : protocol.readings)
        readings.emplace_back(
            toQString(reading.id),
            QStringLiteral("%1: %2").arg(toQString(reading.id), toQString(reading.label.in(language_))));
    for (const Variable& variable : snapshot->variables) {
        const QString words = toQString(wordingOf(protocol, "attribute", variable.name, language_));
        attributes.emplace_back(toQString(variable.name), words);
        where.emplace_back(toQString(variable.name), words);
    }
    for (const char* stage : {"build", "maintain", "activate"})
        stages.emplace_back(QString::fromLatin1(stage), toQString(wordingOf(protocol, "stage", stage, language_)));
    std::vector<std::pair<std::string, QString>> coders;
    const CountingCoders counting(*snapshot);
    for (const Coder& coder : counting.ranking())
        coders.emplace_back(coder, coder == adjudication ? tr("adjudication") : toQString(coder));
    fill(case_, cases);
    fill(layer_, layers);
    fill(group_, groups);
    fill(reading_, readings);
    fill(attribute_, attributes);
    fill(where_, where);
    fill(stage_, stages);
    coders_->setChoices(coders);
    delete codes_->completer();
    codes_->setCompleter(new QCompleter(names, codes_));
    codes_->completer()->setCaseSensitivity(Qt::CaseInsensitive);
    fillAttributeValues();
    fillValues(whereValue_, where_->currentData().toString(), tr("any value"));
    filling_ = false;
}

void OptionsForm::fillValues(QComboBox* values, const QString& attribute, const QString& none) {
    std::set<std::string> known;
    if (snapshot_)
        for (const Case& ego : snapshot_->cases)
            if (const auto value = ego.attributes.find(toStd(attribute)); value != ego.attributes.end())
                known.insert(toString(value->second));
    std::vector<std::pair<QString, QString>> choices{{QString(), none}};
    for (const std::string& value : known)
        if (!value.empty()) choices.emplace_back(toQString(value), toQString(value));
    fill(values, choices);
}

void OptionsForm::fillAttributeValues() {
    const QString attribute = attribute_->currentData().toString();
    fillValues(compareA_, attribute, tr("nothing"));
    fillValues(compareB_, attribute, tr("nothing"));
}

void OptionsForm::setKind(const study::TableChoices& choices, const study::TableOptions& options) {
    filling_ = true;
    choices_ = choices;
    given_ = options;
    choose(layer_, toQString(options.layer));
    codes_->setText(listed(options.codes));
    choose(group_, toQString(options.group));
    choose(reading_, toQString(options.reading));
    if (!options.attribute.empty()) choose(attribute_, toQString(options.attribute));
    coders_->setChosen(options.coders);
    choose(stage_, toQString(toString(options.stage)));
    choose(sources_, options.sources == "all" ? QString() : toQString(options.sources));
    choose(where_, {});
    choose(interval_, toQString(options.interval));
    suppress_->setValue(options.suppress);
    naive_->setChecked(options.naive);
    base_->setValue(options.base);
    run_->setValue(options.run);
    threshold_->setValue(static_cast<int>(std::lround(options.threshold * 100)));
    filling_ = false;
    showOptions();
}

void OptionsForm::showOptions() {
    show(case_, choices_.ofCase);
    for (QWidget* field : std::initializer_list<QWidget*>{layer_, codes_})
        show(field, choices_.codes);
    for (QWidget* field : {group_, reading_})
        show(field, choices_.reading);
    for (QWidget* field : {attribute_, compareA_, compareB_})
        show(field, choices_.attribute);
    show(coders_, choices_.coders);
    show(stage_, choices_.stage);
    show(sources_, choices_.sources);
    show(where_, choices_.where);
    show(whereValue_, choices_.where && where_->currentIndex() > 0);
    show(interval_, choices_.people);
    show(suppress_, choices_.people);
    naive_->setVisible(choices_.naive);
    for (QWidget* field : {base_, run_, threshold_})
        show(field, choices_.saturation);
}

bool OptionsForm::hasGivenCodes() const {
    return codes_->text() == listed(given_.codes);
}

study::TableOptions OptionsForm::options() const {
    study::TableOptions options = given_;
    options.language = language_;
    if (choices_.codes) {
        if (layer_->currentIndex() >= 0) options.layer = chosen(layer_);
        options.codes.clear();
        for (const QString& name : codes_->text().split(QLatin1Char(','), Qt::SkipEmptyParts))
            if (!name.trimmed().isEmpty()) options.codes.push_back(toStd(name.trimmed()));
    }
    if (choices_.reading) {
        options.group = chosen(group_);
        options.reading = chosen(reading_);
    }
    if (choices_.attribute) {
        options.attribute = chosen(attribute_);
        const std::string a = chosen(compareA_), b = chosen(compareB_);
        options.compare = a.empty() || b.empty() || a == b ? std::string() : a + "," + b;
    }
    if (choices_.coders) options.coders = coders_->chosen();
    if (choices_.stage) options.stage = parse<Stage>(chosen(stage_)).value_or(Stage::NotAsked);
    if (choices_.sources) options.sources = chosen(sources_);
    if (choices_.where) {
        const std::string value = chosen(whereValue_);
        options.where = value.empty() || where_->currentIndex() <= 0 ? std::string() : chosen(where_) + "=" + value;
    }
    if (choices_.people) {
        options.interval = chosen(interval_);
        options.suppress = suppress_->value();
    }
    if (choices_.naive) options.naive = naive_->isChecked();
    if (choices_.saturation) {
        options.base = base_->value();
        options.run = run_->value();
        options.threshold = threshold_->value() / 100.0;
    }
    return options;
}

std::string OptionsForm::ego() const {
    return choices_.ofCase ? chosen(case_) : std::string();
}

void OptionsForm::setEgo(const std::string& label) {
    choose(case_, toQString(label));
}

} // namespace kith::workbench
