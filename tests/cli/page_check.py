"""Opens a report in Chromium without a window and tells, as JSON, what a reader with a keyboard would meet.

usage: page_check.py FILE.html
"""
import json
import pathlib
import sys

from selenium import webdriver
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

options = webdriver.ChromeOptions()
options.binary_location = "/usr/bin/chromium"
for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1400,1000"):
    options.add_argument(argument)
options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
driver = webdriver.Chrome(service=webdriver.chrome.service.Service("/usr/bin/chromedriver"), options=options)
found = {}
try:
    driver.get(pathlib.Path(sys.argv[1]).resolve().as_uri())
    found["broken"] = driver.execute_script(
        "return [...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href'))"
        ".filter(h => !(h.startsWith('#') && document.getElementById(decodeURIComponent(h.slice(1)))))")
    found["links"] = len(driver.find_elements(By.CSS_SELECTOR, "a[href]"))
    found["outside"] = driver.execute_script(
        "return performance.getEntriesByType('resource').map(r => r.name).filter(n => !n.startsWith('data:'))")
    found["doubled"] = driver.execute_script(
        "const ids = [...document.querySelectorAll('[id]')].map(e => e.id); return ids.filter((id, i) => ids.indexOf(id) !== i)")

    # Everything that can be used, against everything that the Tab key comes to.
    driver.execute_script(
        "window.reached = new Set(); document.addEventListener('focusin', e => reached.add(e.target));"
        "window.usable = () => [...document.querySelectorAll('a[href], button, summary, [tabindex=\"0\"]')]"
        ".filter(e => e.getClientRects().length > 0)")
    usable = driver.execute_script("return usable().length")
    before = -1
    while driver.execute_script("return reached.size") > before and before < usable:
        before = driver.execute_script("return reached.size")
        chain = ActionChains(driver, duration=0)
        for _ in range(100):
            chain.send_keys(Keys.TAB)
        chain.perform()
    found["usable"] = usable
    found["unreached"] = driver.execute_script("return usable().filter(e => !reached.has(e)).map(e => e.outerHTML.slice(0, 120))")

    # A number opens its passages, Escape closes them and gives the place back.
    number = driver.find_element(By.CSS_SELECTOR, "button[data-passages]")
    driver.execute_script("arguments[0].focus()", number)
    number.send_keys(Keys.ENTER)
    panel = driver.find_element(By.ID, "passages--panel")
    found["opened"] = panel.is_displayed() and driver.execute_script("return document.activeElement.id") == "passages--title"
    found["passages"] = len(driver.find_elements(By.CSS_SELECTOR, "#passages--list article"))
    ActionChains(driver).send_keys(Keys.ESCAPE).perform()
    found["closed"] = not panel.is_displayed() and driver.switch_to.active_element == number
    found["errors"] = [entry["message"] for entry in driver.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")]
finally:
    driver.quit()
print(json.dumps(found))
